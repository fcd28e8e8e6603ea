import { Hono } from 'hono'

export const routes = new Hono()
