type WithHasOwn = ObjectConstructor & {
  hasOwn?: (object: object, key: PropertyKey) => boolean
}

/** What the browser floor (Chromium 87) lacks and libraries use: Object.hasOwn (pinia, vue-echarts). */
const target: WithHasOwn = Object
target.hasOwn ??= (object, key) => Object.prototype.hasOwnProperty.call(object, key)

export {}
