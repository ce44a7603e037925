// The camera on the page: a frame for the card, a hint twice a second, a photo at a press. Without a camera nothing of it shows.
import { hint, measure, pixelsOf } from "./measure.js";

const EVERY_MILLIS = 500;
const CARD = 85.6 / 53.98;
const FRAME_SHARE = 0.86;

/** The part of the video that the frame on the page surrounds. */
function framed(video) {
  const width = Math.min(video.videoWidth * FRAME_SHARE, video.videoHeight * FRAME_SHARE * CARD);
  const height = width / CARD;
  return { x: (video.videoWidth - width) / 2, y: (video.videoHeight - height) / 2, width, height };
}

/** Sets the camera up; `taken` is called with each photo as a file. */
export function camera(taken) {
  const box = document.getElementById("camera");
  const open = document.getElementById("camera-open");
  if (!box || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return;
  const video = document.getElementById("camera-video");
  const told = document.getElementById("camera-hint");
  const small = document.createElement("canvas");
  let stream = null;
  let ticking = 0;
  let photos = 0;

  const look = () => {
    if (document.hidden || video.videoWidth === 0) return;
    const found = hint(measure(pixelsOf(video, framed(video), small)));
    box.dataset.hint = found;
    if (told.textContent !== box.dataset[found]) told.textContent = box.dataset[found];
  };
  const close = () => {
    window.clearInterval(ticking);
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    box.hidden = true;
    open.hidden = false;
  };
  open.hidden = false;
  open.addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } } });
    } catch (refused) {
      box.hidden = false;
      box.classList.add("camera-off");
      told.textContent = box.dataset.refused;
      return;
    }
    box.classList.remove("camera-off");
    video.srcObject = stream;
    box.hidden = false;
    open.hidden = true;
    ticking = window.setInterval(look, EVERY_MILLIS);
    document.getElementById("camera-shoot").focus();
  });
  document.getElementById("camera-close").addEventListener("click", close);
  document.getElementById("camera-shoot").addEventListener("click", () => {
    if (video.videoWidth === 0) return;
    const whole = document.createElement("canvas");
    whole.width = video.videoWidth;
    whole.height = video.videoHeight;
    whole.getContext("2d").drawImage(video, 0, 0);
    photos += 1;
    const name = `camera-${photos}.jpg`;
    whole.toBlob((blob) => { if (blob) taken(new File([blob], name, { type: "image/jpeg" })); }, "image/jpeg", 0.92);
  });
  window.addEventListener("pagehide", close);
}
