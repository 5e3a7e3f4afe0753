type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The pages' policy takes a script's address only from where it is vouched for; this one comes from the build. */
export const vouched = (url: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('rostrum-worker', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
};
