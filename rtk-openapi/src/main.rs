//! The program `rtk`: `rtk import` and `rtk list`.

mod arguments;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use arguments::{Command, Import};
use rtk_openapi::{Document, add_tests, changes, extend, fit, not_declared, plan, report, select, summary, write};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        // Nobody reads the output any more.
        Err(error) if is_closed(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {}", plain(&error));
            ExitCode::from(2)
        }
    }
}

fn is_closed(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Returns text of a document as a terminal can show it, with escapes for control characters.
fn plain(text: &impl ToString) -> String {
    let text = text.to_string();
    if !text.chars().any(char::is_control) {
        return text;
    }
    let shown =
        text.chars().map(|char| if char.is_control() { char.escape_default().to_string() } else { char.to_string() });
    shown.collect()
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    match arguments::parse(lexopt::Parser::from_env())? {
        Command::Help(text) => {
            write!(io::stdout(), "{text}")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::List(document) => list(&Document::open(document)?),
        Command::Import(import) => run_import(&import),
    }
}

fn run_import(import: &Import) -> Result<ExitCode, Box<dyn Error>> {
    let mut log = io::stderr();
    writeln!(log, "reading {}", import.document.display())?;
    let mut document = Document::open(&import.document)?;
    for path in &import.descriptions_from {
        take_descriptions(&mut document, path, &mut log)?;
    }
    for warning in document.warnings.iter().take(20) {
        writeln!(log, "warning: {}", plain(warning))?;
    }
    if document.warnings.len() > 20 {
        writeln!(log, "warning: {} more, see the report", document.warnings.len() - 20)?;
    }
    if document.operations.is_empty() {
        return Err("the document has no operations".into());
    }
    let selected = select(&document, &import.paths, &import.tags, &import.operations);
    if selected.is_empty() {
        return Err("the document has no operation that is selected: see `rtk list DOCUMENT`".into());
    }
    writeln!(log, "planning {} operations", selected.len())?;
    let mut plan = plan(&document, &selected);
    for warning in &plan.warnings {
        writeln!(log, "warning: {}", plain(warning))?;
    }
    let in_folder = |error: &dyn std::fmt::Display| format!("{}: {error}", import.out.display());
    let fitted = fit(&mut plan, &import.out, import.force).map_err(|error| in_folder(&error))?;
    for line in &fitted.lacking {
        writeln!(log, "warning: {line}")?;
    }
    let mut files = fitted.files;
    let declarations = files.len();
    if import.tests {
        for line in add_tests(&mut files, &document, &plan) {
            writeln!(log, "{line}")?;
        }
    }
    if let Some(path) = &import.report {
        let mut text = serde_json::to_string_pretty(&report(&document, &plan))?;
        text.push('\n');
        std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    } else {
        for line in not_declared(&plan) {
            writeln!(log, "{}", plain(&line))?;
        }
    }
    extend(&mut files, &import.out).map_err(|error| in_folder(&error))?;
    let found = changes(&files, &import.out).map_err(|error| in_folder(&error))?;
    let mut out = io::stdout();
    let where_reported = import.report.as_ref().map(|path| path.display().to_string());
    if import.check {
        for (what, paths) in [("new", &found.new), ("extended", &found.extended), ("differs", &found.differing)] {
            for path in paths {
                writeln!(out, "{what}: {path}")?;
            }
        }
        writeln!(out, "{}", summary(&plan, declarations, where_reported.as_deref()))?;
        let is_same = [&found.new, &found.extended, &found.differing].iter().all(|it| it.is_empty());
        return Ok(if is_same { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    write(&files, &import.out, &found, import.force).map_err(|error| in_folder(&error))?;
    let kept = if import.force { &[][..] } else { &found.differing };
    for path in kept {
        writeln!(log, "kept, because it exists and differs: {path}")?;
    }
    writeln!(out, "{}", summary(&plan, declarations, where_reported.as_deref()))?;
    if kept.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(log, "{} files were kept: write them with `--force`, or import into another folder", kept.len())?;
    Ok(ExitCode::FAILURE)
}

/// Takes the descriptions of another document, and says how many there were.
fn take_descriptions(document: &mut Document, path: &Path, log: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let shown = path.display();
    writeln!(log, "reading {shown}")?;
    let other = Document::open(path).map_err(|error| format!("--descriptions-from {error}"))?;
    match other.warnings.len() {
        0 => {}
        1 => writeln!(log, "warning: 1 part of {shown} cannot be read")?,
        count => writeln!(log, "warning: {count} parts of {shown} cannot be read")?,
    }
    let taken = document.take_descriptions(&other);
    let (shared, all) = (taken.shared, document.operations.len());
    if taken.total() == 0 {
        writeln!(log, "warning: {shown} has no description to take: it has {shared} of {all} operations")?;
    } else {
        writeln!(log, "took {taken}; {shown} has {shared} of {all} operations")?;
    }
    Ok(())
}

fn list(document: &Document) -> Result<ExitCode, Box<dyn Error>> {
    let mut tags: BTreeMap<&str, usize> = BTreeMap::new();
    let mut paths: BTreeMap<String, usize> = BTreeMap::new();
    for operation in &document.operations {
        for tag in &operation.tags {
            *tags.entry(tag).or_default() += 1;
        }
        *paths.entry(prefix(&operation.path)).or_default() += 1;
    }
    let mut out = io::stdout();
    writeln!(out, "{}: {} operations", plain(&document.title), document.operations.len())?;
    for (title, counts) in
        [("tags", tags.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()), ("paths", paths)]
    {
        writeln!(out, "\n{title}:")?;
        for (name, count) in counts {
            writeln!(out, "{count:>6}  {}", plain(&name))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the beginning of a path: up to the first word behind its first placeholder, or its first word.
fn prefix(path: &str) -> String {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let placeholder = segments.iter().position(|it| it.starts_with('{'));
    let end = placeholder.filter(|at| *at < 2).map_or(1, |at| at + 2).min(segments.len());
    format!("/{}", segments[..end].join("/"))
}
