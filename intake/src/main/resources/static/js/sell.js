// The sell page: search kinds as one types, jump to a fault and take a suggestion.
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
})();
