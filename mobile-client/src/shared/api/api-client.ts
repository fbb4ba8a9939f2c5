import { createClient, type Client } from '@eschool/client/client';
import type { Connectivity } from '@/shared/api/connectivity';
import { NetworkFailure, problemFrom, SignInAway } from '@/shared/api/failure';

/** Gives the access token of the moment and, when it was refused, a new one; undefined = cannot be had. */
export type TokenSource = {
  current(): Promise<string | undefined>;
  renew(): Promise<string | undefined>;
};

export type Api = Client;

const TIMEOUT_MS = 20_000;

export function createApi(
  baseUrl: string,
  tokens: TokenSource,
  language: () => string,
  connectivity: Connectivity,
): Api {
  async function send(request: Request, token: string | undefined): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('Accept-Language', language());
    if (token) headers.set('Authorization', `Bearer ${token}`);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
      const response = await fetch(new Request(request, { headers, signal }));
      connectivity.report(true);
      return response;
    } catch (error) {
      if (request.signal.aborted) throw error;
      connectivity.report(false);
      throw new NetworkFailure('The server did not answer', { cause: error });
    }
  }

  async function authorised(request: Request): Promise<Response> {
    const token = (await tokens.current()) ?? (await tokens.renew());
    if (!token) throw new SignInAway('The sign-in could not be renewed');
    const response = await send(request.clone(), token);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew();
    return renewed ? send(request, renewed) : response;
  }

  return createClient({
    baseUrl: originOf(baseUrl),
    fetch: (input: RequestInfo | URL) => authorised(new Request(input)),
  });
}

/** A client for the few operations that need no sign-in. */
export function createPublicApi(baseUrl: string): Api {
  return createClient({
    baseUrl: originOf(baseUrl),
    fetch: (input: RequestInfo | URL) => fetch(input),
  });
}

/** The generated client names every path in full, `/api/v1/…`; the configuration names the base of v1. */
function originOf(apiBaseUrl: string): string {
  return apiBaseUrl.replace(/\/api\/v1\/?$/, '');
}

/** The role the person acts in, claimed per request and checked by the server. */
export function actingAs(role: string): { 'X-Acting-Role': string } {
  return { 'X-Acting-Role': role };
}

/** Turns the generated client's answer into data or a thrown failure. */
export async function read<T>(
  call: Promise<{ data?: T; error?: unknown; response?: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (response?.ok && data !== undefined) return data;
  if (response) throw problemFrom(response, error);
  if (error instanceof Error) throw error;
  throw new NetworkFailure('The server did not answer', { cause: error });
}
