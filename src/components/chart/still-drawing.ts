import { createStaticVNode, type FunctionalComponent } from 'vue'

/**
 * An SVG document of our own making as part of the built page. In the browser it takes over the element
 * that stands there, whatever it is: the drawing is not repeated in the script.
 */
export const StillDrawing: FunctionalComponent<{ svg: string }> = ({ svg }) =>
  createStaticVNode(svg, 1)
