import type { PlanDocument } from '../plan-document';
import { bowlPlan } from './bowl';
import { clubPlan } from './club';
import type { PlanRecipe } from './plan-recipe';
import { cinemaPlan, gridPlan } from './straight-rows';
import { theatrePlan } from './theatre';

/** A house from nothing: exactly as many places as the recipe says, ready to be published or drawn on. */
export function makePlan(recipe: PlanRecipe): PlanDocument {
  switch (recipe.kind) {
    case 'grid':
      return gridPlan(recipe);
    case 'theatre':
      return theatrePlan(recipe);
    case 'cinema':
      return cinemaPlan(recipe);
    case 'bowl':
      return bowlPlan(recipe);
    case 'club':
      return clubPlan(recipe);
  }
}
