import { Chip } from '../chip/chip.tsx'
import { FilterBar, FilterSpring } from './filter-bar.tsx'

export const chips = (
  <FilterBar>
    <Chip pressed>Tất cả</Chip>
    <FilterSpring />
    <Chip pressed={false}>Quá hạn</Chip>
  </FilterBar>
)
