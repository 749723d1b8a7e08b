import { vueTsConfigs, withVueTs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'

export default withVueTs(
  { ignores: ['dist/', 'dist-single/', 'coverage/', 'test-results/', 'playwright-report/'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.recommendedTypeChecked,
  {
    rules: {
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 3],
      'max-lines': ['error', 250],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      // A boolean or optional prop without a default means "absent", which the types already say.
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.mjs', 'test/support/setup.ts'], rules: { 'no-console': 'off' } },
  // Layout belongs to Prettier.
  { rules: vue.configs['no-layout-rules'].rules },
)
