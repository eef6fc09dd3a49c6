/** A rule file of a user's own, with its tests: personal data sent by fax. Its frame stands on line 10. */
export const FAX_RULE = `title: Faxes
severity: error
provisions: ["32(1)"]
message: The text states that personal data is sent by fax.
why: A fax has no confidentiality.
fix: Send it encrypted.
frames:
  en:
    - happens: "send/v"
      object: "fax/n"
tests:
  flagged:
    - The clinic sent the results by fax.
  silent:
    - required: Results must not be sent by fax.
`;
