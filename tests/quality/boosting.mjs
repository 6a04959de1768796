/**
 * Histogram gradient boosting with logistic loss, deterministic: Friedman (2001), doi:10.1214/aos/1013203451,
 * with second-order leaf values as in Chen & Guestrin (2016), doi:10.1145/2939672.2939785. Trees are complete:
 * a branch that is not worth splitting sends everything to one side.
 */

/** Quantile thresholds of each feature. */
export function findEdges(x, n, d, bins) {
  const edges = [];
  const step = Math.max(1, Math.floor(n / 60000));
  const m = Math.floor(n / step);
  for (let f = 0; f < d; f++) {
    const values = new Float32Array(m);
    for (let i = 0; i < m; i++) values[i] = x[i * step * d + f];
    values.sort();
    const own = [];
    for (let b = 1; b < bins; b++) {
      const q = Number(values[Math.floor((b * m) / bins)].toPrecision(4));
      if (own.length === 0 || q > own.at(-1)) own.push(q);
    }
    edges.push(own);
  }
  return edges;
}

function binOf(edges, value) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param x rows of d features; y 0 or 1; weight per row
 * @returns { base, depth, edges, trees: [{ nodes: [feature, edge][], leaves: number[] }] }
 */
export function boost(x, y, weight, n, d, options) {
  const {
    trees,
    depth,
    rate,
    l2 = 5,
    minLeaf = 40,
    bins = 64,
    rows = 0.7,
    columns = 0.8,
    seed = 1,
    log,
  } = options;
  const edges = findEdges(x, n, d, bins).map((list) => list.map(Math.fround));
  const binned = new Uint8Array(n * d);
  for (let i = 0; i < n; i++) for (let f = 0; f < d; f++) binned[i * d + f] = binOf(edges[f], x[i * d + f]);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    positive += weight[i] * y[i];
    total += weight[i];
  }
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(n).fill(base);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const width = bins + 1;
  const sumG = new Float64Array(d * width);
  const sumH = new Float64Array(d * width);
  const inner = 2 ** depth - 1;
  const model = { base, depth, edges, trees: [] };
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = weight[i] * (p - y[i]);
      hessian[i] = weight[i] * Math.max(1e-6, p * (1 - p));
    }
    const sample = [];
    for (let i = 0; i < n; i++) if (random() < rows) sample.push(i);
    const used = [];
    for (let f = 0; f < d; f++) if (random() < columns) used.push(f);
    const nodes = Array.from({ length: inner }, () => [0, 0]);
    const leaves = new Array(inner + 1).fill(0);
    const grow = (ids, node, level) => {
      let g = 0;
      let h = 0;
      for (const i of ids) {
        g += gradient[i];
        h += hessian[i];
      }
      const value = (-rate * g) / (h + l2);
      if (level === depth) {
        leaves[node - inner] = value;
        return;
      }
      const split = ids.length < 2 * minLeaf ? null : bestSplit(ids, g, h);
      if (!split) {
        fill(node, level, value);
        return;
      }
      const [f, b] = split;
      const left = [];
      const right = [];
      for (const i of ids) (binned[i * d + f] <= b ? left : right).push(i);
      if (left.length < minLeaf || right.length < minLeaf) {
        fill(node, level, value);
        return;
      }
      nodes[node] = [f, b];
      grow(left, 2 * node + 1, level + 1);
      grow(right, 2 * node + 2, level + 1);
    };
    const fill = (node, level, value) => {
      if (level === depth) leaves[node - inner] = value;
      else {
        fill(2 * node + 1, level + 1, value);
        fill(2 * node + 2, level + 1, value);
      }
    };
    const bestSplit = (ids, g, h) => {
      sumG.fill(0);
      sumH.fill(0);
      for (const i of ids) {
        const gi = gradient[i];
        const hi = hessian[i];
        const o = i * d;
        for (const f of used) {
          const k = f * width + binned[o + f];
          sumG[k] += gi;
          sumH[k] += hi;
        }
      }
      let best = 1e-3;
      let found = null;
      const parent = (g * g) / (h + l2);
      for (const f of used) {
        let gl = 0;
        let hl = 0;
        for (let b = 0; b < edges[f].length; b++) {
          gl += sumG[f * width + b];
          hl += sumH[f * width + b];
          if (hl < 1 || h - hl < 1) continue;
          const gain = (gl * gl) / (hl + l2) + (g - gl) ** 2 / (h - hl + l2) - parent;
          if (gain > best) {
            best = gain;
            found = [f, b];
          }
        }
      }
      return found;
    };
    grow(sample, 0, 0);
    model.trees.push({ nodes, leaves });
    for (let i = 0; i < n; i++) {
      let node = 0;
      for (let level = 0; level < depth; level++) {
        const [f, b] = nodes[node];
        node = 2 * node + (binned[i * d + f] <= b ? 1 : 2);
      }
      score[i] += leaves[node - inner];
    }
    if (log && (t + 1) % 50 === 0) log(`  tree ${t + 1} of ${trees}`);
  }
  return model;
}
