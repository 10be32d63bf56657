public import WaymarkSource

/// The name that what is wrong in `waymark.yml` is reported under, beside those of the rules.
public enum ConfigurationFault {
  /// The name, as it stands in brackets behind a finding.
  public static let id: RuleID = "configuration-invalid"

  /// What it means, for the terminal.
  public static let explanation = """
    configuration-invalid: error
    waymark.yml

    Something in waymark.yml is not understood, or names what is not there. It is
    no rule about plans: it is always an error, and has no severity to be set.

    Why
      A setting that is not heeded is worse than none: a rule that somebody
      switched off still finds, and words that somebody added are not read. All
      else in the file holds meanwhile.

    What to do
      Mend the place that the finding names. "waymark config" shows what holds,
      "waymark config --schema" writes a schema for editors, and
      docs/configuration.md has every key.

    """
}
