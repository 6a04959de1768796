/** A right click, or a finger that rests, on a button that does something else when pressed. */
import { type MouseEvent, type PointerEvent, type TouchEvent, useEffect, useRef } from "react";

/** Milliseconds a finger rests until it is no tap. */
const REST = 500;

/** @returns handlers for the button; the press that was held does not press it */
export function useHold(onHold: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isHeld = useRef(false);
  const clear = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isTouch = useRef(false);
  const hold = () => {
    clear();
    if (isHeld.current) return;
    // What comes of a finger going up is no press; a mouse presses anew.
    isHeld.current = isTouch.current;
    onHold();
  };
  return {
    onPointerDown(event: PointerEvent) {
      clear();
      isHeld.current = false;
      isTouch.current = event.pointerType === "touch";
      if (isTouch.current) timer.current = setTimeout(hold, REST);
    },
    onPointerUp: clear,
    onPointerLeave: clear,
    onPointerCancel: clear,
    /** Neither a click nor a change of focus comes of it, which would close what was just opened. */
    onTouchEnd(event: TouchEvent) {
      if (!isHeld.current) return;
      isHeld.current = false;
      event.preventDefault();
    },
    /** The mouse's right button; on some phones this comes of a resting finger too. */
    onContextMenu(event: MouseEvent) {
      event.preventDefault();
      hold();
    },
    onClickCapture(event: MouseEvent) {
      if (!isHeld.current) return;
      isHeld.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
