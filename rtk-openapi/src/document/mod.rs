//! The files of a document: read with limits, as one tree for JSON and YAML, with `$ref`s that stay in the document's folder.

mod node;
mod yaml;

use std::collections::HashMap;
use std::fmt;
use std::path::{Component, Path, PathBuf};

pub(crate) use node::escaped;
pub use node::{Node, Object};

/// How large a file can be, in bytes.
const LARGEST_FILE: u64 = 64 << 20;

/// How many values a file can have: numbers, texts, lists and objects, with what anchors repeat.
const MOST_VALUES: usize = 2_000_000;

/// How many files a document can have.
const MOST_FILES: usize = 5_000;

/// Why a document cannot be read.
#[derive(Debug)]
pub struct ReadError {
    message: String,
}

impl ReadError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ReadError {}

/// The place of a value: a file of the document and a JSON pointer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) file: usize,
    pub(crate) pointer: String,
}

impl Place {
    /// Returns the place of the value of a key.
    pub(crate) fn at(&self, key: &str) -> Self {
        Self { file: self.file, pointer: format!("{}/{}", self.pointer, escaped(key)) }
    }

    /// Returns the place of an item.
    pub(crate) fn item(&self, index: usize) -> Self {
        Self { file: self.file, pointer: format!("{}/{index}", self.pointer) }
    }
}

/// A document and the files beside it that it refers to.
pub(crate) struct Files {
    all: Vec<(PathBuf, Node)>,
    /// Index of each file.
    numbers: HashMap<PathBuf, usize>,
    /// Why a file that is referred to is not here.
    missing: HashMap<PathBuf, String>,
}

impl Files {
    /// Reads a document and all files that it refers to.
    pub(crate) fn open(path: &Path) -> Result<Self, ReadError> {
        let describe = |why: String| ReadError::new(format!("{}: {why}", path.display()));
        let path = path.canonicalize().map_err(|error| describe(error.to_string()))?;
        let root = read(&path).map_err(describe)?;
        let numbers = HashMap::from([(path.clone(), 0)]);
        let mut files = Self { all: vec![(path, root)], numbers, missing: HashMap::new() };
        files.load_referred();
        Ok(files)
    }

    /// Reads a document from text. It has no files beside it.
    pub(crate) fn parse(text: &str) -> Result<Self, ReadError> {
        let root = parse(text).map_err(ReadError::new)?;
        Ok(Self { all: vec![(PathBuf::new(), root)], numbers: HashMap::new(), missing: HashMap::new() })
    }

    pub(crate) fn root(&self) -> &Node {
        &self.all[0].1
    }

    /// Returns the value at a place.
    pub(crate) fn get(&self, place: &Place) -> Option<&Node> {
        self.all.get(place.file)?.1.pointer(&place.pointer)
    }

    /// Returns how messages show a place: its JSON pointer, behind the name of its file unless that is the document.
    pub(crate) fn show(&self, place: &Place) -> String {
        match self.all.get(place.file) {
            Some((path, _)) if place.file > 0 => {
                format!("{}#{}", path.file_name().unwrap_or_default().to_string_lossy(), place.pointer)
            }
            _ => format!("#{}", place.pointer),
        }
    }

    /// Returns what a `$ref` at a place refers to.
    ///
    /// # Errors
    ///
    /// Why it refers to nothing.
    pub(crate) fn resolve(&self, from: &Place, reference: &str) -> Result<Place, String> {
        let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let file = if file.is_empty() { from.file } else { self.beside(from.file, file)? };
        let pointer = percent_decoded(pointer);
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return Err("only JSON pointers are read behind `#`".to_owned());
        }
        let place = Place { file, pointer };
        if self.get(&place).is_none() {
            return Err("there is nothing of that name".to_owned());
        }
        Ok(place)
    }

    fn beside(&self, from: usize, file: &str) -> Result<usize, String> {
        let path = self.path_beside(from, file)?;
        match self.numbers.get(&path) {
            Some(index) => Ok(*index),
            None => Err(self.missing.get(&path).cloned().unwrap_or_else(|| "the file is not read".to_owned())),
        }
    }

    /// Returns the path of a file beside another one. It stays in the folder of the document.
    fn path_beside(&self, from: usize, file: &str) -> Result<PathBuf, String> {
        if file.contains("://") {
            return Err("documents elsewhere are not fetched".to_owned());
        }
        let (root, _) = &self.all[0];
        let folder = root.parent().filter(|folder| !folder.as_os_str().is_empty());
        let Some(folder) = folder else { return Err("a document without a file has no files beside it".to_owned()) };
        let mut path = self.all[from].0.parent().unwrap_or(folder).to_owned();
        for component in Path::new(&percent_decoded(file)).components() {
            match component {
                Component::Normal(name) => path.push(name),
                Component::CurDir => {}
                Component::ParentDir => {
                    path.pop();
                }
                Component::RootDir | Component::Prefix(_) => {
                    return Err("it is outside of the document's folder".to_owned());
                }
            }
        }
        // A link could lead outside.
        let path = path.canonicalize().unwrap_or(path);
        if path.starts_with(folder) { Ok(path) } else { Err("it is outside of the document's folder".to_owned()) }
    }

    fn load_referred(&mut self) {
        let mut next = 0;
        while next < self.all.len() {
            let mut names = Vec::new();
            referred_files(&self.all[next].1, &mut names);
            names.sort_unstable();
            names.dedup();
            for name in names {
                let Ok(path) = self.path_beside(next, &name) else { continue };
                if self.missing.contains_key(&path) || self.numbers.contains_key(&path) {
                    continue;
                }
                let file = if self.all.len() < MOST_FILES {
                    read(&path)
                } else {
                    Err(format!("the document has more than {MOST_FILES} files"))
                };
                match file {
                    Ok(node) => {
                        self.numbers.insert(path.clone(), self.all.len());
                        self.all.push((path, node));
                    }
                    Err(why) => {
                        self.missing.insert(path, why);
                    }
                }
            }
            next += 1;
        }
    }
}

/// Collects the files in the `$ref`s of a tree.
fn referred_files(node: &Node, names: &mut Vec<String>) {
    match node {
        Node::Object(object) => {
            for (key, value) in object {
                match value {
                    Node::Text(text) if key == "$ref" => {
                        let file = text.split('#').next().unwrap_or_default();
                        if !file.is_empty() {
                            names.push(file.to_owned());
                        }
                    }
                    _ => referred_files(value, names),
                }
            }
        }
        Node::List(items) => items.iter().for_each(|item| referred_files(item, names)),
        _ => {}
    }
}

fn read(path: &Path) -> Result<Node, String> {
    let metadata = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if !metadata.is_file() {
        return Err("this is no file".to_owned());
    }
    let size = metadata.len();
    if size > LARGEST_FILE {
        return Err(format!("the file has {} MiB, and the limit is {} MiB", size >> 20, LARGEST_FILE >> 20));
    }
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|error| {
        format!("the file is not UTF-8 from byte {} on: save it as UTF-8", error.utf8_error().valid_up_to())
    })?;
    parse(&text)
}

fn parse(text: &str) -> Result<Node, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with(['{', '[']) {
        return match node::from_json(text, MOST_VALUES) {
            Ok(Some(node)) => Ok(node),
            Ok(None) => Err(format!("more than {MOST_VALUES} values")),
            // YAML has a form that looks like JSON.
            Err(error) => yaml::parse(text).map_err(|_| format!("the file is no JSON: {error}")),
        };
    }
    if text.trim_start().starts_with('<') {
        return Err("the file is HTML or XML: save the document itself, as JSON or YAML".to_owned());
    }
    yaml::parse(text).map_err(|why| format!("the file is no YAML: {why}"))
}

fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match (byte, code.and_then(|code| u8::from_str_radix(code, 16).ok())) {
            (b'%', Some(decoded)) => {
                bytes.push(decoded);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
