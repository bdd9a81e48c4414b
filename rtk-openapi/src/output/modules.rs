//! Files of modules: what an import adds to one of an earlier import.

use crate::plan::words::derived_snake;
use crate::print::{module_order, resources_text, version_order};

const RESOURCES: &str = "pub const RESOURCES: ";

/// Returns the text of a module that exists with the modules, exports and resources that a new text has and it lacks. Its other lines stay. `None` if
/// an import cannot add to it: it has no modules, other code around its list of resources, or bytes that are not UTF-8.
pub(super) fn merged(known: &str, new: &str) -> Option<String> {
    if known.contains(char::REPLACEMENT_CHARACTER) {
        return None;
    }
    let merged = merged_lines(known, new)?;
    Some(if known.contains("\r\n") { merged.replace('\n', "\r\n") } else { merged })
}

fn merged_lines(known: &str, new: &str) -> Option<String> {
    let mut lines: Vec<String> = known.lines().map(str::to_owned).collect();
    if !lines.iter().any(|line| module(line).is_some()) {
        return None;
    }
    let new_lines: Vec<&str> = new.lines().collect();
    for (index, line) in new_lines.iter().enumerate() {
        let Some(name) = module(line) else { continue };
        if lines.iter().any(|it| module(it) == Some(name)) {
            continue;
        }
        if let Some(attribute) = index.checked_sub(1).map(|it| new_lines[it]).filter(|it| it.starts_with("#[")) {
            lines.extend([String::new(), attribute.to_owned(), (*line).to_owned()]);
        } else {
            insert(
                &mut lines,
                line,
                |it, before| module(it).filter(|_| !before.starts_with("#[")),
                |own, other| module_order(own, other).is_lt(),
            );
        }
    }
    for line in new_lines.iter().filter(|line| line.starts_with("pub use ")) {
        add_export(&mut lines, line);
    }
    let text = format!("{}\n", lines.join("\n"));
    let Some((.., mut names)) = resources(new) else { return Some(text) };
    match resources(&text) {
        Some((start, end, known)) => {
            names.retain(|name| !known.contains(name));
            if names.is_empty() {
                return Some(text);
            }
            names.extend(known);
            names.sort_by_key(|name| derived_snake(name));
            Some(format!("{}{}{}", &text[..start], resources_text(&names), &text[end..]))
        }
        None if text.contains(RESOURCES) => None,
        None => Some(format!("{text}\n{}", resources_text(&names))),
    }
}

/// Returns the name of the module that a line declares.
fn module(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let name = line.strip_prefix("mod ")?.strip_suffix(';')?;
    Some(name.strip_prefix("r#").unwrap_or(name))
}

fn add_export(lines: &mut Vec<String>, line: &str) {
    let Some(path) = export(line) else { return };
    if path == "rtk" {
        // The longer one has both traits.
        match lines.iter_mut().find(|it| export(it) == Some("rtk")) {
            Some(known) if known.len() < line.len() => *known = line.to_owned(),
            Some(_) => return,
            None => {}
        }
    }
    if lines.iter().any(|it| it == line) {
        return;
    }
    if !lines.iter().any(|it| export(it).is_some()) {
        let last = lines.iter().rposition(|it| module(it).is_some()).map_or(lines.len(), |it| it + 1);
        lines.insert(last, line.to_owned());
        lines.insert(last, String::new());
        return;
    }
    insert(lines, line, |it, _| export(it), |own, other| version_order(own, other).is_lt());
}

/// Returns the first segment of the path that a line exports.
fn export(line: &str) -> Option<&str> {
    let path = line.strip_prefix("pub use ")?;
    let path = path.strip_prefix("r#").unwrap_or(path);
    path.split("::").next()
}

/// Inserts a line among those of its kind: in front of the first one that follows it.
fn insert(
    lines: &mut Vec<String>,
    line: &str,
    name: impl for<'l> Fn(&'l str, &str) -> Option<&'l str>,
    is_before: impl Fn(&str, &str) -> bool,
) {
    let Some(own) = name(line, "") else { return };
    let names: Vec<(usize, &str)> = (0..lines.len())
        .filter_map(|index| {
            Some((index, name(&lines[index], index.checked_sub(1).map_or("", |it| lines[it].as_str()))?))
        })
        .collect();
    let following = names.iter().find(|(_, other)| is_before(own, other)).map(|(index, _)| *index);
    let at = following.or_else(|| names.last().map(|(index, _)| index + 1)).unwrap_or(lines.len());
    lines.insert(at, line.to_owned());
}

/// Returns where the list of resources with its documentation begins and ends, and the names in it.
fn resources(text: &str) -> Option<(usize, usize, Vec<String>)> {
    let at = text.find(RESOURCES).filter(|at| *at == 0 || text.as_bytes()[at - 1] == b'\n')?;
    let end = at + text[at..].find("];\n")? + 3;
    let items = text[at..end].find("= [").or_else(|| text[at..end].find("=\n    ["))?;
    let list = text[at + items..end].trim_start_matches(['=', '\n', ' ', '[']);
    let names = list.trim_end().trim_end_matches("];").split(',').map(str::trim).filter(|it| !it.is_empty());
    let names: Option<Vec<String>> = names.map(|it| it.strip_suffix("::DESCRIPTOR").map(str::to_owned)).collect();
    let before = &text[..at];
    let docs = before.rfind("/// Descriptors of ").filter(|start| before[*start..].matches('\n').count() == 1);
    Some((docs.unwrap_or(at), end, names?))
}

#[cfg(test)]
mod tests {
    use super::merged;

    const KNOWN: &str = "//! Shops.\n\nmod api;\nmod shop;\n\npub use api::*;\npub use rtk::Resource as _;\npub use shop::*;\n\n/// Descriptors of the resource of this module.\npub const RESOURCES: [&rtk::Descriptor; 1] = [Shop::DESCRIPTOR];\n";

    #[test]
    fn module_gets_what_it_lacks() {
        let new = "//! Shops.\n\nmod api;\nmod order;\nmod zone;\n\npub use api::*;\npub use order::*;\npub use rtk::{AsScope as _, Resource as _};\npub use zone::*;\n\n/// Descriptors of the 2 resources of this module.\npub const RESOURCES: [&rtk::Descriptor; 2] = [Order::DESCRIPTOR, Zone::DESCRIPTOR];\n\n#[cfg(test)]\nmod tests;\n";
        let expected = "//! Shops.\n\nmod api;\nmod order;\nmod shop;\nmod zone;\n\npub use api::*;\npub use order::*;\npub use rtk::{AsScope as _, Resource as _};\npub use shop::*;\npub use zone::*;\n\n/// Descriptors of the 3 resources of this module.\npub const RESOURCES: [&rtk::Descriptor; 3] =\n    [Order::DESCRIPTOR, Shop::DESCRIPTOR, Zone::DESCRIPTOR];\n\n#[cfg(test)]\nmod tests;\n";
        let both = merged(KNOWN, new).unwrap();
        assert_eq!(both, expected);
        assert_eq!(merged(&both, new).as_deref(), Some(expected));
        assert_eq!(merged(KNOWN, KNOWN).as_deref(), Some(KNOWN));
    }

    #[test]
    fn module_keeps_lines_of_its_own() {
        let known = KNOWN.replace("pub use shop::*;", "pub use shop::Shop; // mine");
        let both = merged(&known, "mod order;\n\npub use order::*;\n").unwrap();
        assert!(both.contains("mod order;\nmod shop;\n") && both.contains("pub use shop::Shop; // mine\n"), "{both}");
        assert_eq!(merged("// mine\n", "mod order;\n"), None);
        let code = KNOWN.replace("[Shop::DESCRIPTOR]", "[shop()]");
        assert_eq!(merged(&code, KNOWN), None);
        let slice =
            KNOWN.replace("[&rtk::Descriptor; 1] = [", "&[&rtk::Descriptor] = &[") + "const MINE: [u8; 1] = [1];\n";
        assert_eq!(merged(&slice, KNOWN), None);
        assert_eq!(merged(&KNOWN.replace("Shops", "\u{FFFD}"), KNOWN), None);
    }

    #[test]
    fn module_keeps_the_ends_of_its_lines() {
        let known = KNOWN.replace('\n', "\r\n");
        assert_eq!(merged(&known, KNOWN).as_deref(), Some(&*known));
        let both = merged(&known, "mod order;\n\npub use order::*;\n").unwrap();
        assert!(both.contains("mod order;\r\nmod shop;\r\n"), "{both}");
    }
}
