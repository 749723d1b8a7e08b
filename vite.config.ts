import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compileHintPlugin } from './build/compile-hint.ts'
import { componentsPlugin } from './build/components.ts'
import { datasetPlugin } from './build/dataset-plugin.ts'
import { prerenderPlugin } from './build/prerender-plugin.ts'
import { previewHeadersPlugin } from './build/preview-headers.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** `npm run build:single`: all in one file. */
const SINGLE = 'single'

/** Names that change only with what is in them. */
const chunks = {
  groups: [
    {
      name: 'vue',
      test: /[\\/]node_modules[\\/](vue|pinia|@vue)[\\/]|plugin-vue:export-helper/,
      priority: 2,
    },
    {
      name: 'zrender',
      test: /[\\/]node_modules[\\/]zrender[\\/]/,
      priority: 1,
    },
    {
      name: 'echarts',
      test: /[\\/]node_modules[\\/](echarts|vue-echarts)[\\/]/,
      priority: 1,
    },
    // What the page needs to come alive is one script: apart it is compressed worse, and asked for ten times.
    { name: 'page', tags: ['$initial' as const] },
  ],
}

export default defineConfig(({ mode }) => ({
  base: './',
  // Not 'spa': a missing data file must be a 404, not the page itself.
  appType: 'mpa',
  plugins: [
    componentsPlugin(),
    datasetPlugin(root),
    prerenderPlugin(root, mode === SINGLE),
    previewHeadersPlugin(),
    compileHintPlugin(mode === SINGLE ? [] : ['vue', 'index', 'live-chart']),
  ],
  define: { __VUE_OPTIONS_API__: false },
  preview: {
    host: '127.0.0.1',
    port: 4173,
  },
  build: {
    target: ['chrome87', 'firefox128', 'safari16.4'],
    // The polyfill would be the only script the policy has to think about; chrome87 preloads natively.
    modulePreload: { polyfill: false },
    cssCodeSplit: mode !== SINGLE,
    outDir: mode === SINGLE ? 'dist-single' : 'dist',
    rolldownOptions: {
      output: {
        codeSplitting: mode === SINGLE ? false : chunks,
      },
    },
  },
  test: {
    env: { TZ: 'Asia/Shanghai' },
    setupFiles: ['test/support/setup.ts'],
    // Whole folders are read and compiled in some: a machine with other work to do takes its time.
    testTimeout: 30_000,
    coverage: { include: ['src/**'] },
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['test/component/**/*.test.ts'],
          setupFiles: ['test/support/setup-component.ts'],
        },
      },
    ],
  },
}))
