//! The paths in a file that begin with `crate`, `self`, `super` or the crate's own name: in imports, types, expressions, patterns,
//! attributes, and in the tokens of macros.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, Macro, Meta, Path, VisRestricted};

use crate::sources::{ModulePath, SourceFile, leaves};

/// A path in a file.
pub(crate) struct Reference {
    /// The module that contains it.
    pub(crate) module: ModulePath,
    /// As written, such as `super::Store`.
    pub(crate) written: Vec<String>,
    pub(crate) line: usize,
}

/// Returns the references in a file. `own_name` is the name by which the crate refers to itself, if it does.
pub(crate) fn references(file: &SourceFile, own_name: Option<&str>) -> Vec<Reference> {
    let mut collector = Collector { module: file.module.clone(), own_name, found: Vec::new() };
    collector.visit_file(&file.syntax);
    collector.found
}

struct Collector<'a> {
    module: ModulePath,
    own_name: Option<&'a str>,
    found: Vec<Reference>,
}

impl Collector<'_> {
    fn begins_path(&self, name: &str) -> bool {
        matches!(name, "crate" | "self" | "super") || self.own_name == Some(name)
    }

    fn add(&mut self, written: Vec<String>, span: Span) {
        // A single segment is the value `self`, or the root as a whole.
        if written.len() > 1 && self.begins_path(&written[0]) {
            self.found.push(Reference { module: self.module.clone(), written, line: span.start().line });
        }
    }

    /// Finds paths in tokens, which may be of any syntax.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Ident(name) if self.begins_path(&name.to_string()) => {
                    let span = name.span();
                    at = self.add_token_path(&tokens, at, &[], span);
                }
                TokenTree::Group(group) => {
                    self.add_tokens(group.stream());
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// Reads a path that begins at an identifier, below `prefix`. Returns the index after it.
    fn add_token_path(&mut self, tokens: &[TokenTree], mut at: usize, prefix: &[String], span: Span) -> usize {
        let mut path = prefix.to_vec();
        loop {
            match tokens.get(at) {
                Some(TokenTree::Ident(name)) => path.push(name.to_string()),
                // `crate::{a, b::c}`
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace && path.len() > prefix.len() => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    let is_comma = |it: &TokenTree| matches!(it, TokenTree::Punct(it) if it.as_char() == ',');
                    for entry in inner.split(is_comma) {
                        self.add_token_path(entry, 0, &path, span);
                    }
                    return at + 1;
                }
                _ => break,
            }
            at += 1;
            if !is_path_separator(tokens, at) {
                break;
            }
            at += 2;
        }
        self.add(path, span);
        // Always goes on, also if the token that was read is none of a path.
        at
    }
}

fn is_path_separator(tokens: &[TokenTree], at: usize) -> bool {
    let is_colon = |it: Option<&TokenTree>| matches!(it, Some(TokenTree::Punct(it)) if it.as_char() == ':');
    is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1))
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for (_, path) in leaves(&item.tree) {
            self.add(path, item.use_token.span);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        if let Some(first) = path.segments.first() {
            self.add(path.segments.iter().map(|it| it.ident.to_string()).collect(), first.ident.span());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        visit::visit_macro(self, it);
        self.add_tokens(it.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        visit::visit_attribute(self, attribute);
        if let Meta::List(list) = &attribute.meta {
            self.add_tokens(list.tokens.clone());
        }
    }

    /// Skips `pub(in crate::module)`, which uses nothing of the module.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}
}
