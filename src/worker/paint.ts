/** A picture of the map as PNG: the same lines, circles and texts as in SVG and PDF, on a canvas. */
import {
  PICTURE_FACES,
  type Picture,
  type PictureFace,
  type PictureLayer,
  type PictureShape,
} from "../../graph/index.ts";

const TURN = 2 * Math.PI;

/**
 * @param width of the PNG in pixels, 1 to 8,000; its height follows
 * @throws (rejects) if the browser cannot make a canvas of this size
 */
export async function paintPicture(picture: Picture, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const scale = width / picture.width;
  const canvas = new OffscreenCanvas(width, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (context === null) throw new Error(`the browser cannot make a picture ${width} pixels wide`);
  context.scale(scale, scale);
  if (picture.ground !== null) {
    context.fillStyle = picture.ground;
    context.fillRect(0, 0, picture.width, picture.height);
  }
  context.lineJoin = "round";
  for (const layer of picture.layers) {
    paintHalo(context, layer);
    for (const shape of layer.shapes) paintShape(context, shape);
  }
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await blob.arrayBuffer());
}

type Context = OffscreenCanvasRenderingContext2D;

function paintHalo(context: Context, { halo, shapes }: PictureLayer): void {
  if (halo === null) return;
  context.strokeStyle = halo.color;
  context.lineWidth = 2 * halo.width;
  for (const shape of shapes)
    if (shape.kind === "text") {
      setType(context, shape);
      context.strokeText(shape.text, shape.x, shape.y);
    }
}

function paintShape(context: Context, shape: PictureShape): void {
  if (shape.kind === "text") {
    setType(context, shape);
    context.fillStyle = shape.color;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  context.beginPath();
  if (shape.kind === "lines") {
    const { ends, color, width } = shape;
    for (let i = 0; i < ends.length; i += 4) {
      context.moveTo(ends[i]!, ends[i + 1]!);
      context.lineTo(ends[i + 2]!, ends[i + 3]!);
    }
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
    return;
  }
  const { x, y, radius, fill, stroke, strokeColor } = shape;
  context.arc(x, y, radius - stroke / 2, 0, TURN);
  context.fillStyle = fill;
  context.fill();
  if (stroke === 0) return;
  context.strokeStyle = strokeColor;
  context.lineWidth = stroke;
  context.stroke();
}

interface Type {
  readonly face: PictureFace;
  readonly size: number;
  readonly align: "start" | "middle" | "end";
}

function setType(context: Context, { face, size, align }: Type): void {
  const { style, weight, family } = PICTURE_FACES[face];
  context.font = `${style} ${weight} ${size}px ${family}`;
  context.textAlign = align === "middle" ? "center" : align === "end" ? "right" : "left";
}
