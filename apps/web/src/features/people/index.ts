import { lazyRouteComponent } from '@tanstack/react-router'

export { PositionPicker, type PickedPosition } from './position-picker.tsx'

export const DirectoryPage = lazyRouteComponent(
  () => import('./directory/directory-page.tsx'),
  'DirectoryPage',
)
export const PersonPage = lazyRouteComponent(() => import('./person/person-page.tsx'), 'PersonPage')
export const OwnDataPage = lazyRouteComponent(
  () => import('./personal-data/own-data-page.tsx'),
  'OwnDataPage',
)
export const DataRequestsPage = lazyRouteComponent(
  () => import('./personal-data/data-requests-page.tsx'),
  'DataRequestsPage',
)
export const RolesPage = lazyRouteComponent(() => import('./roles/roles-page.tsx'), 'RolesPage')
export const SeatPage = lazyRouteComponent(() => import('./seat/seat-page.tsx'), 'SeatPage')
