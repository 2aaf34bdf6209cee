/** Between a control and what is said of it, and from the edge of the window, in pixels. */
const gap = 8;

/** Puts a floating box above a control, or below where there is no room; never out of the window. */
export function placeBeside(box: HTMLElement, control: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const above = control.top - gap - height;
  const middle = control.left + control.width / 2 - width / 2;
  const left = Math.max(gap, Math.min(middle, innerWidth - width - gap));
  box.style.left = `${left}px`;
  box.style.top = `${above >= gap ? above : control.bottom + gap}px`;
}
