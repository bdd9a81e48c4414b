//! `path`, `scope` and `member_path`: the paths of a resource.

use proc_macro2::{Ident, Span};
use syn::{LitStr, Path, Type};

use super::Entry;
use super::entry;
use super::placeholders;
use crate::declaration::{Declaration, ResourcePath};
use crate::errors::Errors;
use crate::names;
use crate::template::{Template, is_continuation};

/// Reads each `path`, with the `scope` at the same position. Returns whether all of them could be read.
pub(super) fn read(entries: &[Entry], declaration: &mut Declaration<'_>, errors: &Errors) -> bool {
    let member_path: Option<LitStr> =
        entry::find(entries, "member_path").and_then(|entry| entry.value("\"/…/{thing_id}\"", errors));
    // A member whose id is in a header has the path of the collection.
    let is_pathless = declaration.singleton || declaration.no_id || declaration.id_header.is_some();
    if let (Some(member), true) = (&member_path, is_pathless) {
        let message = match (declaration.singleton, declaration.no_id) {
            (true, _) => "a singleton has no members: remove `member_path`",
            (_, true) => "without an id, no resource has a path of its own: remove `member_path` or `no_id`",
            _ => "the id is in a header, so a member has the path of the collection: remove `member_path`",
        };
        errors.on(member, message);
    }
    // Without an API of their own, placeholders can mean the scopes of Cloudflare.
    let cloudflare = if declaration.api.is_none() { Some(&declaration.krate) } else { None };
    let id_param = &declaration.id_param;
    let with_key = |key: &'static str| entries.iter().filter(move |entry| entry.name() == key);
    let mut all_read = true;
    let mut scopes = with_key("scope");
    for entry in with_key("path") {
        let declared_scope = scopes.next();
        let Some(path) = entry.value::<LitStr>("\"/accounts/{account_id}/…\"", errors) else {
            all_read = false;
            continue;
        };
        let mut collection = match (is_continuation(&path.value()), declared_scope) {
            (true, Some(_)) => Template::continuation(&path, errors),
            (true, None) => continuation_of_nothing(&path, errors),
            (false, _) => Template::absolute(&path, errors),
        };
        let id = format!("/{{{id_param}}}");
        if !is_pathless && collection.text.ends_with(&id) {
            errors.on(&path, format!("this is the path of a member: write the path of the collection, without `{id}`"));
            collection.text.truncate(collection.text.len() - id.len());
        }
        let last = collection.last_placeholder();
        let is_last = |name: &str| !declaration.singleton && collection.text.ends_with(&format!("/{{{name}}}"));
        let mistake =
            last.and_then(|name| placeholders::mistake(name, is_last(name), collection.before(name))).or_else(|| {
                collection
                    .placeholders()
                    .into_iter()
                    .filter(|_| cloudflare.is_some())
                    .find_map(|name| placeholders::of_another(name, collection.before(name)?))
            });
        let scope = match declared_scope {
            Some(entry) => entry.value("Type", errors),
            None if mistake.is_some() => {
                errors.on(&path, mistake.unwrap_or_default());
                None
            }
            None => scope_of(collection.last_placeholder(), cloudflare, path.span()),
        };
        let (member, member_scope) = match &member_path {
            _ if is_pathless => (collection.clone(), scope.clone()),
            None => (collection.member(id_param), scope.clone()),
            Some(path) if collection.is_whole() => {
                member(path, &collection, scope.as_ref(), cloudflare, id_param, errors)
            }
            Some(path) => (continued_member(path, id_param, errors), scope.clone()),
        };
        // One error for each name is enough.
        let is_new = |name: &Ident, paths: &[ResourcePath]| {
            let earlier = paths.iter().flat_map(|path| [&path.assumed_scope, &path.assumed_member_scope]);
            !earlier.flatten().any(|earlier| earlier == name)
        };
        let last = collection.last_placeholder().filter(|_| declared_scope.is_none());
        let assumed_scope = cloudflare
            .and_then(|_| assumed_scope_of(last, path.span()))
            .filter(|name| is_new(name, &declaration.paths));
        let parent =
            member.last_placeholder_but(id_param).filter(|parent| collection.last_placeholder() != Some(parent));
        let assumed_member_scope = member_path
            .as_ref()
            .filter(|_| cloudflare.is_some())
            .and_then(|path| assumed_scope_of(parent, path.span()));
        declaration.paths.push(ResourcePath {
            collection,
            member,
            scope,
            member_scope,
            assumed_scope,
            assumed_member_scope,
        });
    }
    if let Some(first) = entry::find(entries, "scope") {
        let (paths, scopes) = (with_key("path").count(), with_key("scope").count());
        if paths != scopes {
            errors.at(first.span(), "declare one `scope` for each `path`, in the same order, or none");
        }
    }
    all_read
}

/// Reads the path of a member that is not below its collection. Returns it with the scope of its other placeholders.
fn member(
    path: &LitStr,
    collection: &Template,
    scope: Option<&Type>,
    cloudflare: Option<&Path>,
    id_param: &str,
    errors: &Errors,
) -> (Template, Option<Type>) {
    let member = match is_continuation(&path.value()) {
        true => {
            let message = "`path` is a whole path, and so is `member_path`: begin it with `/`, or let both continue the path of `scope`";
            errors.on(path, message);
            return (collection.member(id_param), scope.cloned());
        }
        false => Template::absolute(path, errors),
    };
    let has_id = has_id(&member, path, id_param, errors);
    let parent = member.last_placeholder_but(id_param);
    let is_same_scope = !has_id || parent == collection.last_placeholder();
    let scope = if is_same_scope { scope.cloned() } else { scope_of(parent, cloudflare, path.span()) };
    (member, scope)
}

/// Reads the path of a member that continues the path of the scope, as that of its collection does.
fn continued_member(path: &LitStr, id_param: &str, errors: &Errors) -> Template {
    if is_continuation(&path.value()) {
        let member = Template::continuation(path, errors);
        has_id(&member, path, id_param, errors);
        return member;
    }
    let message = "`path` continues the path of `scope`, and so does `member_path`: write what follows that path, without a slash in front, or \
                   write both paths whole";
    errors.on(path, message);
    Template { text: format!("{{{id_param}}}"), span: path.span() }
}

/// Returns whether the path of a member has the id. Records it otherwise.
fn has_id(member: &Template, path: &LitStr, id_param: &str, errors: &Errors) -> bool {
    let has_id = member.placeholders().contains(&id_param);
    if !has_id {
        let message = format!(
            "the path of a member lacks the id: end it with `{{{id_param}}}`, or declare the placeholder with `id_param = …`"
        );
        errors.on(path, message);
    }
    has_id
}

/// Records that a path does not say what it continues. Returns the whole path of the same words.
fn continuation_of_nothing(path: &LitStr, errors: &Errors) -> Template {
    let whole = LitStr::new(&format!("/{}", path.value().trim_end_matches('/')), path.span());
    let message = format!(
        "`{}` begins without `/`, so it continues the path of another resource: name that one with `scope = …`, or write the whole path, such as \
         `{}`",
        path.value(),
        whole.value()
    );
    errors.on(path, message);
    Template::absolute(&whole, errors)
}

/// Returns the scope that a placeholder stands for: `App` for `{app_id}`. `Account` and `Zone` of Cloudflare are types of `rtk`, and need no
/// import.
fn scope_of(placeholder: Option<&str>, cloudflare: Option<&Path>, span: Span) -> Option<Type> {
    let ident = names::checked(&names::camel(scope_name(placeholder?)), span)?;
    let of_rtk = cloudflare.filter(|_| assumed_scope_of(placeholder, span).is_some());
    Some(match of_rtk {
        Some(krate) => names::type_in(krate, &ident),
        None => syn::parse_quote!(#ident),
    })
}

/// Reads `reserved_ids("word", …)`.
pub(super) fn reserved_ids(entry: &Entry, errors: &Errors) -> Vec<LitStr> {
    let words = entry.literals("\"search\"", errors);
    words
        .into_iter()
        .filter(|word| {
            let text = word.value();
            let is_segment = !text.is_empty() && !text.contains(['/', '{', '}', '?', '#']);
            if !is_segment {
                errors.on(
                    word,
                    "a reserved id is one segment of a path, without slashes: write a word such as `\"search\"`",
                );
            }
            is_segment
        })
        .collect()
}

/// Returns the name of a scope that needs no import.
fn assumed_scope_of(placeholder: Option<&str>, span: Span) -> Option<Ident> {
    let name = scope_name(placeholder?);
    let (_, scope) = [("account", "Account"), ("zone", "Zone")].into_iter().find(|(known, _)| *known == name)?;
    Some(Ident::new(scope, span))
}

fn scope_name(placeholder: &str) -> &str {
    placeholder.strip_suffix("_id").or_else(|| placeholder.strip_suffix("-id")).unwrap_or(placeholder)
}
