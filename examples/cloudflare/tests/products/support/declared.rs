//! The declared operations, and whether each is called.

use std::collections::BTreeSet;

use rtk::Descriptor;

/// Returns the number of declared operations, and those that no line is a request of.
pub(crate) fn uncalled(resources: &[&Descriptor], lines: &[String]) -> (usize, Vec<String>) {
    let all = resources.iter().flat_map(|resource| {
        resource.operations.iter().map(|it| format!("{} {}", it.method.as_str(), it.path(&resource.paths[0])))
    });
    let all: BTreeSet<_> = all.collect();
    let is_called = |operation: &&String| lines.iter().any(|line| is_request_of(operation, line));
    (all.len(), all.iter().filter(|it| !is_called(it)).cloned().collect())
}

fn is_request_of(operation: &str, line: &str) -> bool {
    let target = |text: &str| text.split(' ').take(2).collect::<Vec<_>>().join("/");
    let (declared, sent) = (target(operation), target(line));
    let (declared, sent) = (declared.split('/'), sent.split('?').next().unwrap_or_default().split('/'));
    declared.clone().count() == sent.clone().count() && declared.zip(sent).all(|(a, b)| a.starts_with('{') || a == b)
}
