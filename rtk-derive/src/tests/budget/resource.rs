#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", replace)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required)]
    pub name: Option<String>,
    pub description: Option<String>,
    pub enabled: Option<bool>,
    pub priority: Option<u64>,
    pub ratio: Option<f64>,
    pub owner: Option<String>,
    pub region: Option<String>,
    pub created_at: Option<String>,
    pub updated_at: Option<String>,
}
