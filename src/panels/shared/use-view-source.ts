import { useDatasetStore } from '../../stores/dataset'
import type { ViewSource } from './source-line'

/** Says what a view is made from; of lines it has no table. */
export function useViewSource(): (
  view: Pick<ViewSource, 'tables'> & { readonly ofLines?: boolean },
) => ViewSource {
  const data = useDatasetStore()

  return ({ tables, ofLines = false }) =>
    ofLines ? { tables, linesFile: data.reading?.factsFile ?? '' } : { tables }
}
