type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** For an address without a part in brackets: the framework gives its handler no parameters at all. */
export function withoutParams(handler: Handler): (request: Request) => Promise<Response> {
  return (request) => handler(request, { params: Promise.resolve({}) })
}
