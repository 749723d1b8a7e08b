import { measureFilter } from './filter.bench'
import { idle, loadOurs, loadPeer } from './ingest.bench'

// The runner calls these by name in the page.
Object.assign(window, { bench: { measureFilter, idle, loadOurs, loadPeer } })
