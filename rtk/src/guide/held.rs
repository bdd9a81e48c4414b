// Hidden in an example of `trying.md`: what the guide quotes and links to has to be there.

mod held {
    use std::collections::HashSet;

    macro_rules! text {
        ($path:literal) => {
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), $path))
        };
    }

    const PAGES: [&str; 4] = [
        text!("/src/guide/head.md"),
        text!("/src/guide/declaring.md"),
        text!("/src/guide/doing.md"),
        text!("/src/guide/trying.md"),
    ];

    const MESSAGES: [&str; 3] = [
        text!("/../tests/tests/ui/several/three_mistakes.stderr"),
        text!("/../tests/tests/ui/paths/unknown_scope.stderr"),
        text!("/../tests/tests/ui/using/update_read_only.stderr"),
    ];

    const REFERENCES: [(&str, &str); 2] = [
        ("(derive@crate::Resource#", text!("/../rtk-derive/src/reference.md")),
        ("(derive@crate::Nested#", text!("/../rtk-derive/src/nested.md")),
    ];

    /// Each block with a message of the compiler's is one that a UI test holds.
    pub fn messages() {
        let blocks: Vec<_> = PAGES[3].split("\n```text\nerror").skip(1).collect();
        assert_eq!(blocks.len(), MESSAGES.len());
        for (block, message) in blocks.iter().zip(MESSAGES) {
            let quoted = format!("error{}\n", block.split("\n```").next().unwrap_or_default());
            assert!(message.starts_with(&quoted), "no UI test has this message:\n{quoted}");
        }
    }

    /// Each link to a key of the reference leads to a heading.
    pub fn links() {
        for (link, reference) in REFERENCES {
            let headings = reference.lines().filter(|line| line.starts_with('#'));
            let anchors: HashSet<_> = headings.map(|line| anchor(line.trim_start_matches('#').trim())).collect();
            let links: Vec<_> = PAGES.iter().flat_map(|page| page.split(link).skip(1)).collect();
            assert!(!links.is_empty());
            for target in links.iter().filter_map(|rest| rest.split(')').next()) {
                assert!(anchors.contains(target), "the reference has no heading `{target}`");
            }
        }
    }

    /// The names that the reference calls taken are those that the derive refuses.
    pub fn taken_names() {
        let refused = between(text!("/../rtk-derive/src/check.rs"), "RESERVED_SETTERS: &[&str] = &[", "];");
        let refused: Vec<_> = refused.split('"').skip(1).step_by(2).collect();
        let told = between(REFERENCES[0].1, "Taken are ", ":");
        let told: Vec<_> = told.split('`').skip(1).step_by(2).collect();
        assert!(!refused.is_empty());
        assert_eq!(told, refused);
    }

    fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
        let rest = text.split_once(start).map_or("", |(_, rest)| rest);
        rest.split_once(end).map_or("", |(inside, _)| inside)
    }

    /// As rustdoc makes it of a heading.
    fn anchor(heading: &str) -> String {
        let letter = |it: char| match it {
            '-' | '_' => Some(it),
            _ if it.is_whitespace() => Some('-'),
            _ => it.is_alphanumeric().then_some(it.to_ascii_lowercase()),
        };
        heading.chars().filter_map(letter).collect()
    }
}
