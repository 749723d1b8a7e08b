/** Scrolls a box, and nothing around it, by as little as brings one of its elements into its view. */
export function scrollWithin(box: Element, element: Element): void {
  const [frame, own] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  if (own.top < frame.top) box.scrollTop -= frame.top - own.top
  else if (own.bottom > frame.bottom) box.scrollTop += own.bottom - frame.bottom
}
