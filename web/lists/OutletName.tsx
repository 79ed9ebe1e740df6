import { library } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'

interface Outlet {
  readonly publisher?: string | undefined
  readonly outlet?: string | undefined
}

/** An outlet by its name, with its address where somebody asks; by its address where no name is known. */
export function OutletName(outlet: Outlet) {
  const { name, address } = outletWords(outlet)
  return <bdi title={address}>{name}</bdi>
}

/** How an outlet is called, and its address where that is something else. */
export function outletWords({ publisher, outlet }: Outlet): { readonly name: string; readonly address?: string } {
  const [name, address] = [oneLine(publisher ?? ''), oneLine(outlet ?? '')]
  return name && address && name !== address ? { name, address } : { name: name || address || library.noOutlet }
}
