//! Imported declarations, compared with their document. `scripts/judge` puts this file into a package with them.

use std::collections::BTreeMap;

use rtk_openapi::{Accepted, Document, Drift, compare};

/// Prints how many differences there are of each kind.
fn print(what: &str, drift: &Drift) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for difference in &drift.differences {
        let line = difference.to_string();
        let line = line.lines().next().unwrap_or_default();
        let part = line.trim_start_matches("- ").split(' ').next().unwrap_or_default();
        let (_, kind) = line.split_once(": ").unwrap_or(("", line));
        *counts.entry(format!("{part}: {kind}")).or_default() += 1;
    }
    println!("{what}: {} differences", drift.differences.len());
    for (kind, count) in counts {
        println!("{count:>6}  {kind}");
    }
}

#[test]
fn drift_is_empty() {
    let document = Document::open("DOCUMENT").unwrap();
    let imported = compare(&document, CRATE::all());
    print("imported", &imported);
    if document.title.contains("RealtimeKit") {
        print("by hand", &compare(&document, rtk::realtime_kit::RESOURCES));
    }
    let accepted = Accepted::parse(&std::fs::read_to_string("ACCEPTED").unwrap()).unwrap();
    let mut report = imported.report(&accepted);
    // The choices of an import do not appear in each document.
    report.stale.clear();
    assert!(report.is_empty(), "{report}");
}
