import { forecasts } from '../forecasts/index.ts'

export const reached = forecasts
