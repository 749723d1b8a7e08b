import { CustomChart } from 'echarts/charts'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only what the charts are drawn with: every one is a `custom` series over a layout of our own.
use([CustomChart, SVGRenderer])

export { init }
