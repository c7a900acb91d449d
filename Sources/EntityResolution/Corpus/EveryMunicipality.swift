/// Units that every municipality has under the same name: that one of them is known in a region
/// says nothing of the next.
enum EveryMunicipality {
  /// Whether the key part is that of such a unit.
  static func has(_ unit: String) -> Bool {
    parts.contains(unit)
  }

  private static let parts = Set(
    Vocabulary.words(
      """
      kommunstyrelsen kommunledningskontoret kommunledningskontor kommunkansliet kommunkontoret
      kommunfullmäktige kommunledningen kommunledningsförvaltningen kommunstyrelseförvaltningen
      socialtjänsten socialtjänst socialförvaltningen socialförvaltning socialnämnden socialkontoret
      arbetsmarknadsenheten arbetsmarknadsenhet ame vuxenutbildningen vuxenutbildning komvux
      utbildningsförvaltningen utbildningsnämnden barn-och-utbildningsförvaltningen
      barn-och-utbildningsnämnden kultur-och-fritidsförvaltningen individ-och-familjeomsorgen
      individ-och-familjeomsorg ifo omsorgsförvaltningen vård-och-omsorgsförvaltningen
      näringslivskontoret näringslivsenheten personalkontoret personalavdelningen personalenheten
      stadskontoret stadsledningskontoret tekniska-förvaltningen tekniska-kontoret miljökontoret
      försörjningsstöd integration integrationsenheten arbetsmarknad utbildning kommunen skolan
      """
    ).map { KeySlug.part(of: $0.split(separator: "-").joined(separator: " ")) })
}
