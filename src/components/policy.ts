/**
 * Puts a page's Content-Security-Policy before everything that it is to govern.
 *
 * A policy in a meta element holds from where it stands: what comes before it is let through.
 * https://www.w3.org/TR/CSP3/#meta-element
 */

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const CHARSET = /<meta charset="[^"]*">/i;

/** The page with its policy right after its character set, which must come first of all. */
export function raisePolicy(html: string): string {
  const policy = POLICY.exec(html)?.[0];
  const charset = CHARSET.exec(html)?.[0];
  if (policy === undefined || charset === undefined) return html;
  // Functions, since a replacement text would be read for "$" signs.
  return html.replace(policy, () => "").replace(charset, () => charset + policy);
}
