// The reviewer's keyboard, the photo's zoom and the countdown of a reveal.
"use strict";
(() => {
  const typing = (target) => target.matches("input:not([type=hidden]), textarea, select");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === "Escape") {
      document.querySelectorAll("details.act[open]").forEach((act) => act.removeAttribute("open"));
      if (document.activeElement) document.activeElement.blur();
      return;
    }
    if (typing(event.target)) return;
    if (/^[1-9]$/.test(event.key)) {
      const reason = document.querySelector(`details.act[open] [data-digit="${event.key}"]`);
      if (reason) { event.preventDefault(); reason.click(); }
      return;
    }
    const control = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!control) return;
    event.preventDefault();
    control.click();
    if (control.tagName === "SUMMARY" && control.getAttribute("data-key") !== "f") {
      const act = control.parentElement;
      requestAnimationFrame(() => { const field = act.querySelector("input:not([type=hidden])"); if (act.open && field) field.focus(); });
    }
  });

  document.documentElement.dataset.keys = "on";

  // Photo: zoom by wheel, pinch (a wheel with Ctrl), buttons; rotate by quarter turns; drag by scrolling.
  const photo = document.getElementById("photo");
  if (photo) {
    let zoom = 1;
    let turn = 0;
    const draw = () => { photo.style.width = `${zoom * 100}%`; photo.style.transform = `rotate(${turn}deg)`; };
    const scale = (factor) => { zoom = Math.min(6, Math.max(0.5, zoom * factor)); draw(); };
    photo.parentElement.addEventListener("wheel", (event) => {
      event.preventDefault();
      scale(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    }, { passive: false });
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-photo]");
      if (!button) return;
      switch (button.dataset.photo) {
        case "in": scale(1.25); break;
        case "out": scale(0.8); break;
        case "turn": turn = (turn + 90) % 360; draw(); break;
        case "fit": zoom = 1; turn = 0; draw(); break;
      }
    });
    const missing = () => { photo.hidden = true; document.getElementById("photo-missing").hidden = false; };
    photo.addEventListener("error", missing);
    photo.addEventListener("load", () => { photo.hidden = false; document.getElementById("photo-missing").hidden = true; });
    if (photo.complete && photo.naturalWidth === 0) missing();
  }

  // A reveal is shown for its seconds, then code and photo are covered again.
  let ticking = 0;
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "revealed") return;
    const box = event.detail.target.querySelector("[data-seconds]");
    if (!box) return;
    window.clearInterval(ticking);
    document.getElementById("act-reveal").removeAttribute("open");
    const covered = photo ? photo.getAttribute("src") : null;
    const whole = box.querySelector("[data-whole]");
    if (photo && whole) photo.src = whole.dataset.whole;
    let left = Number(box.dataset.seconds);
    ticking = window.setInterval(() => {
      left -= 1;
      const shown = box.querySelector(".countdown");
      if (shown) shown.textContent = String(left);
      if (left > 0) return;
      window.clearInterval(ticking);
      box.remove();
      if (photo && covered) photo.src = covered.replace(/\/whole$/, "");
    }, 1000);
  });
})();
