// The app's REST interface as a client sees it.

export interface Answer<T = Record<string, unknown>> {
  status: number
  body: T
  headers: Headers
}

export interface Rest {
  call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    token?: string | null,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
  /** Throws unless the login works. */
  login(email: string, password: string): Promise<string>
}

export function createRest(url: string): Rest {
  const call: Rest['call'] = async <T>(
    method: string,
    path: string,
    body?: unknown,
    token?: string | null,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const parsed = (text === '' ? {} : JSON.parse(text)) as T
    return { status: response.status, body: parsed, headers: response.headers }
  }
  return {
    call,
    login: async (email, password) => {
      const { body, status } = await call<{ token?: string }>('POST', '/users/login', { email, password })
      if (!body.token) throw new Error(`login of ${email}: ${status}`)
      return body.token
    },
  }
}
