// The sell page: search kinds as one types, jump to a fault, take a suggestion, pick photos and show how far they are.
"use strict";
(() => {
  const search = document.querySelector("[data-filter]");
  if (search) {
    const kinds = document.querySelector(search.dataset.filter);
    const none = document.getElementById("kinds-none");
    search.addEventListener("input", () => {
      const wanted = search.value.trim().toLowerCase();
      let shown = 0;
      kinds.querySelectorAll("[data-family]").forEach((family) => {
        let here = 0;
        family.querySelectorAll("[data-words]").forEach((kind) => {
          kind.hidden = !kind.dataset.words.includes(wanted);
          if (!kind.hidden) here += 1;
        });
        family.hidden = here === 0;
        shown += here;
      });
      none.hidden = shown > 0;
    });
  }

  const text = document.getElementById("text");
  const place = (line, from) => {
    const lines = text.value.split("\n");
    let start = 0;
    for (let i = 0; i < line - 1 && i < lines.length; i += 1) start += lines[i].length + 1;
    return start + from;
  };
  if (text) {
    document.addEventListener("click", (event) => {
      const target = event.target.closest("[data-line]");
      if (!target) return;
      const put = target.dataset.drop ? "" : target.dataset.put;
      const start = place(Number(target.dataset.line), Number(target.dataset.from));
      const end = start + Math.max(Number(target.dataset.length), put === undefined ? 1 : 0);
      text.focus();
      if (put === undefined) { text.setSelectionRange(start, end); return; }
      text.setRangeText(put, start, end, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  const photos = document.getElementById("photos");
  if (photos) {
    const list = document.getElementById("photo-list");
    const fault = document.getElementById("photo-fault");
    const send = document.getElementById("photo-send");
    const bar = document.getElementById("photo-progress");
    const say = (words) => {
      const note = document.createElement("p");
      note.className = "note note-end";
      note.setAttribute("role", "alert");
      note.textContent = words;
      fault.replaceChildren(note);
    };
    photos.addEventListener("change", () => {
      fault.replaceChildren();
      const files = [...photos.files];
      list.replaceChildren(...files.map((file) => {
        const item = document.createElement("li");
        const picture = document.createElement("img");
        picture.src = URL.createObjectURL(file);
        picture.alt = "";
        picture.addEventListener("load", () => URL.revokeObjectURL(picture.src));
        picture.addEventListener("error", () => { picture.hidden = true; });
        const name = document.createElement("span");
        name.textContent = `${file.name} · ${(file.size / 1048576).toFixed(1)} MB`;
        item.append(picture, name);
        return item;
      }));
      const tooMany = files.length > Number(photos.dataset.most);
      const tooLarge = files.some((file) => file.size > Number(photos.dataset.largest));
      if (tooMany) say(photos.dataset.tooMany);
      else if (tooLarge) say(photos.dataset.tooLarge);
      send.disabled = tooMany || tooLarge;
    });
    send.addEventListener("htmx:xhr:progress", (event) => {
      if (!event.detail.lengthComputable) return;
      bar.hidden = false;
      bar.value = (event.detail.loaded / event.detail.total) * 100;
    });
    send.addEventListener("htmx:afterRequest", () => { bar.hidden = true; bar.value = 0; });
  }
})();
