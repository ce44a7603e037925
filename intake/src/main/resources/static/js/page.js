// What every page does: tells people when the connection is gone, and that nothing was lost.
"use strict";
(() => {
  document.documentElement.classList.add("js");
  const trouble = () => document.getElementById("trouble");
  const show = (visible) => { const box = trouble(); if (box) box.hidden = !visible; };
  document.addEventListener("htmx:sendError", () => show(true));
  document.addEventListener("htmx:timeout", () => show(true));
  document.addEventListener("htmx:afterOnLoad", () => show(false));
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401 || status === 403) window.location.reload();
    else show(true);
  });
  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.hasAttribute("data-resend")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    form.querySelectorAll("[type=submit]").forEach((button) => button.setAttribute("aria-busy", "true"));
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  }));
})();

// A character typed under "other" picks "other".
document.addEventListener("input", (event) => {
  const other = event.target.closest(".other");
  if (other && event.target.value) other.parentElement.querySelector("input[value=other]").checked = true;
});

// Of two ways to one photo the last one counts, and its name is told where the browser's own words are hidden.
document.addEventListener("change", (event) => {
  const picked = event.target.type === "file" && event.target.form?.querySelector(".picked");
  if (!picked) return;
  const file = event.target.files[0];
  if (file) event.target.form.querySelectorAll("[type=file]").forEach((other) => { if (other !== event.target) other.value = ""; });
  picked.textContent = file ? file.name : "";
  picked.hidden = !file;
});

// Live parts of a page ask again only while somebody looks.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && event.detail.elt.hasAttribute("data-live")) event.preventDefault();
});

// A picture whose answer was "busy" is asked for again when that said so, a few times; then words stand in its place.
(() => {
  const TRIES = 4;
  const pause = (seconds) => new Promise((done) => { window.setTimeout(done, seconds * 1000); });
  const say = (picture) => {
    const seen = picture.nextElementSibling;
    if (seen && seen.matches("input[name^='seen:']")) seen.remove(); // nobody has seen this row
    if (picture.hidden) return; // the page has words of its own
    const words = document.createElement("p");
    words.className = "quiet";
    words.textContent = document.getElementById("trouble").dataset.picture;
    picture.after(words);
    picture.hidden = true;
  };
  const again = async (picture) => {
    const source = picture.src;
    if (!source.startsWith(window.location.origin) || picture.dataset.again) return;
    picture.dataset.again = "yes";
    let seconds = 1;
    let answer = null;
    for (let tried = 0; tried < TRIES; tried += 1) {
      await pause(seconds);
      answer = await fetch(source, { cache: "no-store" }).catch(() => null);
      if (!answer || answer.status !== 503) break;
      seconds = Number(answer.headers.get("Retry-After")) || 1;
    }
    delete picture.dataset.again;
    if (answer && answer.ok) picture.src = URL.createObjectURL(await answer.blob());
    else if (!answer || answer.status === 503) say(picture);
  };
  document.addEventListener("error", (event) => { if (event.target.matches?.("main img")) again(event.target); }, true);
  document.querySelectorAll("main img").forEach((picture) => { if (picture.complete && picture.naturalWidth === 0) again(picture); });
})();
