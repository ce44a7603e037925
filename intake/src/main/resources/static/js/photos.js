// Photos to sell: each with its preview, a hint before it is sent, its own progress and its own answer.
import { camera } from "./camera.js";
import { hint, measure, pixelsOf } from "./measure.js";

const AT_ONCE = 2;
const TIMEOUT_MILLIS = 120000;
const picker = document.getElementById("photos");
const list = document.getElementById("photo-list");
const fault = document.getElementById("photo-fault");
const send = document.getElementById("photo-send");
const sum = document.getElementById("photo-sum");
const form = document.getElementById("sell");
const words = picker.dataset;
let items = [];

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function say(text) {
  fault.replaceChildren();
  if (!text) return;
  const note = element("p", "note note-end", text);
  note.setAttribute("role", "alert");
  fault.append(note);
}

function refresh() {
  const waiting = items.filter((item) => item.state === "waits").length;
  send.disabled = waiting === 0;
  const sent = items.filter((item) => item.state === "taken").length;
  const again = items.filter((item) => item.state === "again").length;
  const isOver = sent + again > 0 && items.every((item) => item.state === "taken" || item.state === "again");
  sum.hidden = !isOver;
  sum.querySelector("span").textContent = words.sum.replace("[taken]", sent).replace("[again]", again);
}

async function look(item) {
  try {
    const picture = await createImageBitmap(item.file);
    const found = hint(measure(pixelsOf(picture, { x: 0, y: 0, width: picture.width, height: picture.height })));
    picture.close();
    if (found !== "good" && item.state === "waits") {
      item.told.textContent = words[found];
      item.box.classList.add("photo-doubtful");
    }
  } catch (unreadable) {
    item.picture.hidden = true; // the server says what is wrong with it
  }
}

function add(file) {
  if (items.length >= Number(words.most)) { say(words.tooMany); return; }
  if (file.size > Number(words.largest)) { say(words.tooLarge); return; }
  const box = element("li", "photo-item");
  const view = element("div", "photo-view");
  const picture = element("img");
  picture.alt = "";
  picture.src = URL.createObjectURL(file);
  view.append(picture);
  const bar = element("progress");
  bar.max = 100;
  bar.value = 0;
  bar.hidden = true;
  bar.setAttribute("aria-label", `${words.progress} ${file.name}`);
  const told = element("p", "photo-told", words.waits);
  told.setAttribute("role", "status");
  const remove = element("button", "button-quiet button-inline", words.remove);
  remove.type = "button";
  remove.setAttribute("aria-label", `${words.remove} ${file.name}`);
  box.append(view, element("p", "photo-name", `${file.name} · ${Math.max(0.1, file.size / 1048576).toFixed(1)} MB`), bar, told, remove);
  const item = { file, box, view, picture, bar, told, remove, state: "waits" };
  remove.addEventListener("click", () => {
    URL.revokeObjectURL(picture.src);
    items = items.filter((other) => other !== item);
    box.remove();
    refresh();
  });
  items.push(item);
  list.append(box);
  look(item);
  refresh();
}

function mark(item) {
  item.told.querySelectorAll("[data-x]").forEach((change) => {
    const place = element("span", "photo-mark");
    const { x, y, width, height } = change.dataset;
    Object.assign(place.style, { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
    item.view.append(place);
  });
}

function answered(item, request) {
  item.bar.hidden = true;
  item.remove.hidden = false;
  if (request.status === 401 || request.status === 403) { window.location.reload(); return; }
  if (request.status !== 200) { lost(item, request.status === 413 ? words.tooLarge : words.lost); return; }
  item.box.classList.remove("photo-doubtful");
  item.told.innerHTML = request.responseText;
  const isTaken = item.told.querySelector(".photo-taken") !== null;
  item.state = isTaken ? "taken" : "again";
  item.box.classList.add(`photo-is-${item.state}`);
  item.remove.hidden = isTaken;
  if (!isTaken) mark(item);
}

function lost(item, text) {
  item.bar.hidden = true;
  item.remove.hidden = false;
  item.state = "waits";
  item.told.textContent = text;
}

function post(item) {
  return new Promise((done) => {
    const data = new FormData();
    for (const [name, value] of new FormData(form)) if (name !== "photo" && name !== "text") data.append(name, value);
    data.append("photo", item.file, item.file.name);
    const request = new XMLHttpRequest();
    request.open("POST", send.dataset.one);
    request.setRequestHeader("HX-Request", "true");
    request.timeout = TIMEOUT_MILLIS;
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      item.bar.value = (event.loaded / event.total) * 100;
      if (event.loaded === event.total) item.told.textContent = words.checking;
    });
    request.addEventListener("load", () => answered(item, request));
    ["error", "timeout", "abort"].forEach((trouble) => request.addEventListener(trouble, () => lost(item, words.lost)));
    request.addEventListener("loadend", () => { refresh(); done(); });
    item.state = "sending";
    item.bar.hidden = false;
    item.remove.hidden = true;
    item.told.textContent = words.sending;
    request.send(data);
  });
}

async function sendWaiting(waiting) {
  for (let item = waiting.shift(); item; item = waiting.shift()) await post(item);
}

send.addEventListener("click", (event) => {
  event.preventDefault();
  say("");
  if (!form.reportValidity()) return;
  const waiting = items.filter((item) => item.state === "waits");
  for (let lane = 0; lane < AT_ONCE; lane += 1) sendWaiting(waiting);
  refresh();
});
[picker, document.getElementById("photo-take")].forEach((input) => input.addEventListener("change", () => {
  say("");
  [...input.files].forEach(add);
  input.value = "";
}));
refresh();
camera(add);
