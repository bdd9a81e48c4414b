//! The arguments of the program.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt as _};

const HELP: &str = "\
Declarations for rtk from OpenAPI documents.

rtk import DOCUMENT --out DIR [options]
    Writes declarations for the operations of a document: a file for each resource.
    --out DIR         folder of the files, such as src/shops; it can have an earlier import of another part of the document
    --path PREFIX     only operations at this path and below it; can be repeated
    --tag TAG         only operations with this tag; can be repeated
    --operation ID    only the operation with this id, and those below it (`dns` for `dns.records.list`); can be repeated
    --descriptions-from FILE
                      take the descriptions that DOCUMENT lacks from another document of the same API;
                      can be repeated: the first one that describes something counts
    --report FILE     write what became of each operation, as JSON
    --tests           write tests as well, which call each operation against a server
    --check           write nothing: print which files would change, and end with 1 if there are any
    --force           overwrite files that exist and differ

rtk list DOCUMENT
    Prints tags and path prefixes with the number of their operations.

A document is a file of OpenAPI 3.0 or 3.1, as JSON or YAML.
";

/// What to do.
#[derive(Debug)]
pub(crate) enum Command {
    /// Print a text.
    Help(&'static str),
    /// List tags and paths of a document.
    List(PathBuf),
    /// Import a document.
    Import(Import),
}

/// Settings of an import.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) document: PathBuf,
    pub(crate) out: PathBuf,
    pub(crate) paths: Vec<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) operations: Vec<String>,
    pub(crate) descriptions_from: Vec<PathBuf>,
    pub(crate) report: Option<PathBuf>,
    pub(crate) tests: bool,
    pub(crate) check: bool,
    pub(crate) force: bool,
}

/// Reads the arguments.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let Some(first) = parser.next()? else { return Ok(Command::Help(HELP)) };
    let name = match first {
        Value(name) => name.string()?,
        Long("help") | Short('h') => return Ok(Command::Help(HELP)),
        other => return Err(other.unexpected()),
    };
    let mut document = None;
    let mut out = None;
    let mut report = None;
    let (mut paths, mut tags, mut operations) = (Vec::new(), Vec::new(), Vec::new());
    let mut descriptions_from = Vec::new();
    let (mut tests, mut check, mut force) = (false, false, false);
    let is_import = match name.as_str() {
        "import" => true,
        "list" => false,
        other => return Err(format!("unknown command `{other}`: use `rtk import` or `rtk list`").into()),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Value(path) if document.is_none() => document = Some(PathBuf::from(path)),
            Long("help") | Short('h') => return Ok(Command::Help(HELP)),
            Long("out") if is_import => out = Some(PathBuf::from(parser.value()?)),
            Long("path") if is_import => paths.push(parser.value()?.string()?),
            Long("tag") if is_import => tags.push(parser.value()?.string()?),
            Long("operation") if is_import => operations.push(parser.value()?.string()?),
            Long("descriptions-from") if is_import => descriptions_from.push(PathBuf::from(parser.value()?)),
            Long("report") if is_import => report = Some(PathBuf::from(parser.value()?)),
            Long("tests") if is_import => tests = true,
            Long("check") if is_import => check = true,
            Long("force") if is_import => force = true,
            other => return Err(other.unexpected()),
        }
    }
    let document = document.ok_or_else(|| format!("`rtk {name}` needs a document: `rtk {name} shops.yaml`"))?;
    if !is_import {
        return Ok(Command::List(document));
    }
    let out = out.ok_or("`rtk import` needs a folder for the files: `--out src/shops`")?;
    Ok(Command::Import(Import {
        document,
        out,
        paths,
        tags,
        operations,
        descriptions_from,
        report,
        tests,
        check,
        force,
    }))
}
