// What can be told of a picture at a glance, with the gate's own measures in small: the gate on the server decides.
const LONG_SIDE = 480;
const REACH = 9;
const LEAST_STEP = 30;
const BLOWN_OUT = 250;
const TILES = 24;

/** Draws a source (video, picture, canvas) into a small canvas; `part` is x, y, width, height of the source to look at. */
export function pixelsOf(source, part, canvas = document.createElement("canvas")) {
  const scale = Math.min(1, LONG_SIDE / Math.max(part.width, part.height));
  canvas.width = Math.max(1, Math.round(part.width * scale));
  canvas.height = Math.max(1, Math.round(part.height * scale));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function greyOf({ data, width, height }) {
  const grey = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < grey.length; i += 1, j += 4) grey[i] = (299 * data[j] + 587 * data[j + 1] + 114 * data[j + 2]) / 1000;
  return grey;
}

function stepAround(grey, at, stride) {
  let least = 255;
  let most = 0;
  for (let i = at - REACH * stride; i <= at + REACH * stride; i += stride) {
    least = Math.min(least, grey[i]);
    most = Math.max(most, grey[i]);
  }
  return most - least;
}

function spread(counts, all) {
  let seen = 0;
  let first = -1;
  let last = 0;
  counts.forEach((count, i) => {
    seen += count;
    if (first < 0 && seen > all / 100) first = i;
    if (seen < all - all / 100) last = i + 1;
  });
  return first < 0 ? 0 : (last - first) / counts.length;
}

/** Slopes of edges across as a share of their height, those down, and where edges are. */
function edgesOf(grey, width, height) {
  const across = [];
  const down = [];
  const columns = new Array(width).fill(0);
  const rows = new Array(height).fill(0);
  const look = (x, y, stride, steep) => {
    const at = y * width + x;
    const slope = Math.abs(grey[at + stride] - grey[at - stride]);
    if (slope < 4) return;
    const step = stepAround(grey, at, stride);
    if (step < LEAST_STEP || slope * REACH < step) return;
    steep.push([slope / (2 * step), step]);
    columns[x] += 1;
    rows[y] += 1;
  };
  for (let y = REACH; y < height - REACH; y += 2) {
    for (let x = REACH; x < width - REACH; x += 1) {
      look(x, y, 1, across);
      look(x, y, width, down);
    }
  }
  const edges = across.length + down.length;
  return { across, down, edges, extent: Math.max(spread(columns, edges), spread(rows, edges)) };
}

/** Of edges at least half as high as the highest: what smeared strokes leave of each other is steep, but low. */
function clearest(steep) {
  const steps = steep.map(([, step]) => step).sort((a, b) => a - b);
  const high = steps.length ? steps[Math.floor(0.95 * (steps.length - 1))] / 2 : 0;
  const slopes = steep.filter(([, step]) => step >= high).map(([slope]) => slope).sort((a, b) => a - b);
  return slopes.length ? Math.min(1, 2 * slopes[Math.floor(0.9 * (slopes.length - 1))]) : 0;
}

/** Tiles that are blown out nearly all over; a picture that is white all over has no glare. */
function glareOf(grey, width, height) {
  const wide = Math.floor(width / TILES);
  const high = Math.floor(height / TILES);
  let blown = 0;
  for (let row = 0; row < TILES; row += 1) {
    for (let column = 0; column < TILES; column += 1) {
      let white = 0;
      for (let y = row * high; y < (row + 1) * high; y += 2) {
        for (let x = column * wide; x < (column + 1) * wide; x += 2) white += grey[y * width + x] >= BLOWN_OUT ? 1 : 0;
      }
      if (white > 0.95 * Math.ceil(wide / 2) * Math.ceil(high / 2)) blown += 1;
    }
  }
  return blown / (TILES * TILES);
}

/** Sharpness, glare and extent of edges 0 to 1, edges a pixel, and the grey level that 1 % of the pixels reach. */
export function measure(image) {
  const grey = greyOf(image);
  const counts = new Uint32Array(256);
  grey.forEach((level) => { counts[level] += 1; });
  let highlight = 255;
  for (let seen = 0; highlight > 0 && seen + counts[highlight] < grey.length / 100; highlight -= 1) seen += counts[highlight];
  const { across, down, edges, extent } = edgesOf(grey, image.width, image.height);
  // A shaken picture is sharp in one direction.
  const sharpness = Math.min(clearest(across), clearest(down));
  return { sharpness, glare: glareOf(grey, image.width, image.height), extent, edges: edges / (2 * grey.length), highlight };
}

/** The first thing that stands in the way: dark, bright, nothing, far, blurred, glare; or good. */
export function hint({ sharpness, glare, extent, edges, highlight }) {
  if (highlight < 45) return "dark";
  if (glare > 0.9) return "bright";
  if (edges < 0.0008) return "nothing";
  if (extent < 0.35) return "far";
  if (sharpness < 0.42) return "blurred";
  return glare > 0.004 && glare < 0.6 ? "glare" : "good";
}
