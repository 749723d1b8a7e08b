/** Sets an attribute where it says something else: writing what stands there would have the browser look at it again. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
