use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(rename_all = "camelCase")]
pub struct Limits {
    pub is_on: bool,
    #[attribute(wire = "isOn")]
    pub enabled: bool,
    #[attribute(nullable)]
    pub number: u32,
    pub new: bool,
}

fn main() {
    let _ = LimitsChanges::new().enabled(true);
}
