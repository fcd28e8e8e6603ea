import type { RouteName } from '@roviec/contract'
import { assistantRecipes } from './assistant-recipes.ts'
import type { Recipe } from './attempt.ts'
import { coordinationRecipes, importRecipes, restructuringRecipes } from './change-recipes.ts'
import { forecastRecipes } from './forecast-recipes.ts'
import { identityRecipes, platformRecipes } from './identity-recipes.ts'
import { directoryRecipes, organizationRecipes } from './organization-recipes.ts'
import { peopleRecipes } from './people-recipes.ts'
import { scheduleRecipes } from './schedule-recipes.ts'
import { figureRecipes, planRecipes, taskRecipes } from './work-recipes.ts'

/** What is missing here, the compiler names. */
const TABLE = {
  ...identityRecipes,
  ...platformRecipes,
  ...organizationRecipes,
  ...directoryRecipes,
  ...peopleRecipes,
  ...importRecipes,
  ...restructuringRecipes,
  ...coordinationRecipes,
  ...planRecipes,
  ...assistantRecipes,
  ...taskRecipes,
  ...scheduleRecipes,
  ...figureRecipes,
  ...forecastRecipes,
} satisfies Readonly<Record<RouteName, Recipe>>

/** How each route is tried. */
export const RECIPES: Readonly<Record<RouteName, Recipe>> = TABLE
