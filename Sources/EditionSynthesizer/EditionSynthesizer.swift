import ArgumentParser

/// Writes the illustrative editions.
@main
struct EditionSynthesizer: ParsableCommand {}
