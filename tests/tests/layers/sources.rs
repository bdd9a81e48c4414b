//! The source files of a crate, parsed.

use std::collections::BTreeMap;
use std::path::Path;

use syn::{Attribute, Item, ItemMod, UseTree, Visibility};

/// A module path below the crate's root. Empty for the root itself.
pub(crate) type ModulePath = Vec<String>;

/// All files and modules of a crate.
pub(crate) struct Sources {
    pub(crate) files: Vec<SourceFile>,
    pub(crate) modules: BTreeMap<ModulePath, Module>,
    /// Macros with `#[macro_export]`, which are items of the root, and the modules that define them.
    pub(crate) exported_macros: BTreeMap<String, ModulePath>,
    /// The name by which the crate refers to itself: `extern crate self as name`.
    pub(crate) own_name: Option<String>,
}

pub(crate) struct SourceFile {
    /// Relative to the source folder.
    pub(crate) path: String,
    pub(crate) module: ModulePath,
    pub(crate) syntax: syn::File,
}

/// What a module declares.
#[derive(Default)]
pub(crate) struct Module {
    /// Its submodules in order, without those for tests, and whether they are public.
    pub(crate) submodules: Vec<(String, bool)>,
    /// Its imports: the name in this module, the path, and whether it is a public re-export.
    pub(crate) imports: Vec<(String, Vec<String>, bool)>,
    /// Names of its other public items.
    pub(crate) public_items: Vec<String>,
    /// Whether it re-exports everything of some other module.
    pub(crate) has_public_glob: bool,
}

impl Sources {
    /// Reads the folder `src` of a crate. Skips `main.rs`, which is a crate of its own.
    pub(crate) fn load(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(current) = folders.pop() {
            for entry in std::fs::read_dir(&current).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|it| it == "rs") && path != folder.join("main.rs") {
                    let relative = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                    files.insert(relative, std::fs::read_to_string(&path).unwrap());
                }
            }
        }
        Self::parse(&files)
    }

    /// Parses files by their paths relative to the source folder.
    pub(crate) fn parse(files: &BTreeMap<String, String>) -> Self {
        let mut sources =
            Self { files: Vec::new(), modules: BTreeMap::new(), exported_macros: BTreeMap::new(), own_name: None };
        for (path, text) in files {
            let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let module = module_of(path);
            sources.add_module(&module, &syntax.items);
            sources.files.push(SourceFile { path: path.clone(), module, syntax });
        }
        sources
    }

    fn add_module(&mut self, path: &[String], items: &[Item]) {
        let mut module = Module::default();
        for item in items {
            match item {
                Item::Mod(inner) => {
                    if !is_for_tests(&inner.attrs) {
                        module.submodules.push((inner.ident.to_string(), is_public(&inner.vis)));
                    }
                    if let ItemMod { content: Some((_, items)), .. } = inner {
                        self.add_module(&[path, &[inner.ident.to_string()]].concat(), items);
                    }
                }
                Item::Use(import) => {
                    let is_public = is_public(&import.vis);
                    for (name, path) in leaves(&import.tree) {
                        module.has_public_glob |= is_public && name == "*";
                        module.imports.push((name, path, is_public));
                    }
                }
                Item::ExternCrate(it) if it.ident == "self" => {
                    self.own_name = it.rename.as_ref().map(|(_, name)| name.to_string());
                }
                Item::Macro(it) => {
                    if let (Some(name), true) =
                        (&it.ident, it.attrs.iter().any(|it| it.path().is_ident("macro_export")))
                    {
                        self.exported_macros.insert(name.to_string(), path.to_vec());
                    }
                }
                other => module.public_items.extend(public_name(other)),
            }
        }
        self.modules.insert(path.to_vec(), module);
    }
}

/// Returns the names that a `use` declaration introduces, with their paths. A glob has the name `*`.
pub(crate) fn leaves(tree: &UseTree) -> Vec<(String, Vec<String>)> {
    fn walk(tree: &UseTree, path: &[String], leaves: &mut Vec<(String, Vec<String>)>) {
        let extended = |name: &syn::Ident| [path, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(it) => walk(&it.tree, &extended(&it.ident), leaves),
            UseTree::Name(it) if it.ident == "self" => {
                leaves.push((path.last().cloned().unwrap_or_default(), path.to_vec()));
            }
            UseTree::Name(it) => leaves.push((it.ident.to_string(), extended(&it.ident))),
            UseTree::Rename(it) if it.ident == "self" => leaves.push((it.rename.to_string(), path.to_vec())),
            UseTree::Rename(it) => leaves.push((it.rename.to_string(), extended(&it.ident))),
            UseTree::Glob(_) => leaves.push(("*".to_owned(), path.to_vec())),
            UseTree::Group(it) => it.items.iter().for_each(|tree| walk(tree, path, leaves)),
        }
    }
    let mut found = Vec::new();
    walk(tree, &[], &mut found);
    found
}

/// Returns the module of a file: `a/b.rs` and `a/b/mod.rs` are `a::b`.
fn module_of(path: &str) -> ModulePath {
    let path = path.strip_suffix(".rs").unwrap();
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg") && it.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

fn public_name(item: &Item) -> Option<String> {
    let (visibility, name) = match item {
        Item::Const(it) => (&it.vis, &it.ident),
        Item::Enum(it) => (&it.vis, &it.ident),
        Item::Fn(it) => (&it.vis, &it.sig.ident),
        Item::Static(it) => (&it.vis, &it.ident),
        Item::Struct(it) => (&it.vis, &it.ident),
        Item::Trait(it) => (&it.vis, &it.ident),
        Item::Type(it) => (&it.vis, &it.ident),
        Item::Union(it) => (&it.vis, &it.ident),
        _ => return None,
    };
    is_public(visibility).then(|| name.to_string())
}
