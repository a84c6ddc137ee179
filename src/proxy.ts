// Gives the page of a link that has ended its HTTP status: a page cannot set one and still be readable without JavaScript.
import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: '/setup/ended' }

export function proxy({ url, nextUrl }: NextRequest): NextResponse {
  const status = nextUrl.searchParams.get('why') === 'changed' ? 410 : 404
  return NextResponse.rewrite(url, { status })
}
