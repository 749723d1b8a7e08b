import { computed, type ComputedRef } from 'vue'
import { useGradualList } from '../../composables/useGradualList'
import { useIsPrinting } from '../../composables/useIsPrinting'
import { keepEqual } from '../../domain/keep-equal'
import type { TargetGroup, TargetsView } from '../../derive/targets/targets-view'

/** Where the targets of a scope stand in their panel. */
export interface GroupPlace {
  /** The project's code, "" for the whole department. */
  readonly key: string
  readonly group: TargetGroup
  /** Not among those shown: kept as it was, out of sight. */
  readonly isAway: boolean
  /** Whether the scope is named, as it stands among others; one that is away is left as it was. */
  readonly isTitled: boolean
}

/** The places that have been shown, by their key. */
type KeptPlaces = ReadonlyMap<string, Omit<GroupPlace, 'isAway'>>

const keyOf = ({ project }: { readonly project: string | null }): string => project ?? ''

/**
 * A place for every scope that has been shown, in the published order. What a change of the view takes away stays,
 * drawn and laid out, as the next one often brings it back; and what has not changed meanwhile is the same object
 * as before, so that it is not drawn again.
 */
export function useGroupPlaces(view: () => TargetsView): ComputedRef<readonly GroupPlace[]> {
  const isPrinting = useIsPrinting()
  const groups = useGradualList(
    () => view().groups,
    keyOf,
    () => isPrinting.value,
    key => kept.value.has(key),
  )
  const kept: ComputedRef<KeptPlaces> = computed((before: KeptPlaces = new Map()) =>
    withPlaces(before, groups.value, view().groups.length > 1),
  )

  return computed(() => {
    const shown = new Set(groups.value.map(keyOf))
    return view().scopes.flatMap(scope => {
      const place = kept.value.get(keyOf(scope))
      return place === undefined ? [] : [{ ...place, isAway: !shown.has(place.key) }]
    })
  })
}

function withPlaces(
  before: KeptPlaces,
  groups: readonly TargetGroup[],
  isTitled: boolean,
): KeptPlaces {
  const shown = groups.map(group => {
    const key = keyOf(group)
    return [key, { key, group: keepEqual(before.get(key)?.group, group), isTitled }] as const
  })
  return new Map([...before, ...shown])
}
