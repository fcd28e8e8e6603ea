import type { DaySwap, YearDecision } from './year-decision.ts'
import { YEAR_2020 } from './years/2020.ts'
import { YEAR_2021 } from './years/2021.ts'
import { YEAR_2022 } from './years/2022.ts'
import { YEAR_2023 } from './years/2023.ts'
import { YEAR_2024 } from './years/2024.ts'
import { YEAR_2025 } from './years/2025.ts'
import { YEAR_2026 } from './years/2026.ts'
import { SWAPS_2010_2019 } from './years/swaps-2010-2019.ts'

/** The years whose official decision is entered, in order. */
export const YEAR_DECISIONS: readonly YearDecision[] = [
  YEAR_2020,
  YEAR_2021,
  YEAR_2022,
  YEAR_2023,
  YEAR_2024,
  YEAR_2025,
  YEAR_2026,
]

/** Every day swap that is known. */
export const DAY_SWAPS: readonly DaySwap[] = [
  ...SWAPS_2010_2019,
  ...YEAR_DECISIONS.flatMap(({ swaps }) => swaps),
]
