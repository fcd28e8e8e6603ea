import type { RouteName } from '@roviec/contract'
import type { Recipe } from './attempt.ts'
import { identityRecipes, platformRecipes } from './identity-recipes.ts'
import { directoryRecipes, organizationRecipes, peopleRecipes } from './organization-recipes.ts'
import { figureRecipes, planRecipes, taskRecipes } from './work-recipes.ts'

/** How each route is tried. */
export const RECIPES: Partial<Record<RouteName, Recipe>> = {
  ...identityRecipes,
  ...platformRecipes,
  ...organizationRecipes,
  ...peopleRecipes,
  ...directoryRecipes,
  ...planRecipes,
  ...taskRecipes,
  ...figureRecipes,
}
