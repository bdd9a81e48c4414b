//! What became of a document.

use serde_json::{Value, json};

use crate::model::{Document, TakenDescriptions};
use crate::plan::types::{Outcome, Plan};

/// Returns the report of an import as JSON: each operation with the file and method that it became or the reason why not, the attributes
/// that are any JSON with the reason, what could not be read, and how many descriptions are those of other documents.
#[must_use]
pub fn report(document: &Document, plan: &Plan) -> Value {
    let operations: Vec<Value> = plan.outcomes.iter().map(operation).collect();
    let values: Vec<Value> =
        plan.values.iter().map(|it| json!({"attribute": it.attribute, "place": it.place, "why": it.why})).collect();
    let warnings: Vec<Value> = document
        .warnings
        .iter()
        .chain(&plan.warnings)
        .map(|it| json!({"place": it.place, "message": it.message}))
        .collect();
    let mut report = json!({
        "document": document.title,
        "declared": declared(plan),
        "total": plan.outcomes.len(),
        "operations": operations,
        "values": values,
        "warnings": warnings,
    });
    if let Some(taken) = &document.taken {
        report["descriptions"] = descriptions(taken);
    }
    report
}

fn descriptions(taken: &TakenDescriptions) -> Value {
    json!({
        "shared_operations": taken.shared,
        "operations": taken.operations,
        "parameters": taken.parameters,
        "properties": taken.properties,
        "schemas": taken.schemas,
        "tags": taken.tags,
    })
}

fn operation(outcome: &Outcome) -> Value {
    let (operation, method, path) = (&outcome.operation, &outcome.method, &outcome.path);
    match &outcome.result {
        Ok(declared) if declared.file.is_empty() => {
            json!({"operation": operation, "method": method, "path": path, "as": declared.method})
        }
        Ok(declared) => {
            json!({"operation": operation, "method": method, "path": path, "file": declared.file, "as": declared.method})
        }
        Err(why) => json!({"operation": operation, "method": method, "path": path, "why_not": why}),
    }
}

fn declared(plan: &Plan) -> usize {
    plan.outcomes.iter().filter(|it| it.result.is_ok()).count()
}

/// Returns the line that sums an import up, such as `declared 240 of 242 operations in 31 files; 2 not, see report.json`. `report` is
/// where the report is.
#[must_use]
pub fn summary(plan: &Plan, files: usize, report: Option<&str>) -> String {
    let (declared, total) = (declared(plan), plan.outcomes.len());
    let mut line = format!("declared {declared} of {total} operations in {files} files");
    if declared < total {
        let place = report.map_or_else(|| "see above".to_owned(), |report| format!("see {report}"));
        line.push_str(&format!("; {} not, {place}", total - declared));
    }
    line
}

/// Returns a line for each operation that is not declared, with the reason.
#[must_use]
pub fn not_declared(plan: &Plan) -> Vec<String> {
    let line = |outcome: &Outcome| {
        let why = outcome.result.as_ref().err()?;
        Some(format!("not declared: {} {} ({}): {why}", outcome.method, outcome.path, outcome.operation))
    };
    plan.outcomes.iter().filter_map(line).collect()
}
