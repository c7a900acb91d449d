/// The names of the texts that pages are made of.
enum TextKey: String, Hashable, Sendable, CaseIterable {
  case about, aboutLead, aboutPrivacy, aboutPrograms, actions, after, afterArea, allClusters
  case alsoSettled, and, andMore, any, apply, around, aroundCenter, ask, backbone, because
  case becauseHint, before, beforeArea, begun, bestConnectedHint, by, cardLead, change, changes
  case close, cluster, clusterLead, clusters, clustersHint, clustersLead, clustersMethod
  case collapse, compare, compareHint, compareIntro, compareTitle, completeness, coOccurrence
  case coOccurrenceHint, coOccurrenceLead, coOccurrenceMethod, coOccurrenceOfMunicipalities
  case coOccurrenceOfOrganisations, copied, copyLink, day, discountHubs, documents, download
  case empty, errorAmbiguous, errorBusy, errorForm, errorHost, errorMethod, errorMissing
  case errorNoForm, errorNoPage, errorNotATarget, errorParameter, errorSlow, errorStore
  case errorTitle, errorToken, errorTooLarge, errorTooLong, errorUnexpected, errorUnknown
  case evidence, exact, expand, facts, filtered, filters, filtersSet, forPrograms, found, from
  case grant, grantsBegun, heading, holds, howSure, innerStrength, judge, judgeDone, judgeIntro
  case judgements, judgingAllowed, judgingForbidden, kind, language, likeness, lines
  case linesCaption, linesOfPage, loading, map, match, matrix, matrixCaption, means, measure
  case members, mentions, municipalities, municipalitiesTogether, municipality, municipalityLead
  case name, names, namesHint, namesLead, namesPageLead, navigation, network, networkAround
  case networkLead, nobody, noClusters, noJudgements, noPath, noProjects, noScript, noSuggestions
  case notes, nothing, nothingToDraw, noTie, notResolved, notResolvedLead, observedOverExpected
  case onlyOpen, openAPIHint, openPage, organisation, organisationLead, organisations, otherForms
  case ownPage, pairs, partners, partnersByKind, partnersLead, path, pathBetween, pathCount
  case pathEnd, pathHint, pathIntro, pathLead, paths, pathStart, pCorrected, picture, pictureHelp
  case pictureList, pin, place, programmeArea, programmeAreas, project, projectLead, projects
  case projectsMany, projectsOne, projectsTogether, radius, rank, rankHint, rankLead
  case reconcileHint, redo, region, remove, resolution, resolutionHint, role, roleInProjects
  case roles, rule, rulesCaption, score, search, searchIntro, searchLabel, searchLead, searchNear
  case searchNone, searchTitle, seed, share, sharedPartners, sharedPartnersHint
  case sharedPartnersIntro, sharedPartnersLead, sharedPartnersOf, sharedProjects, showAll
  case shownOf, size, skip, slogan, spanHint, speaksAgainst, speaksFor, stability, state, steps
  case storeState, suggestions, sure, sureLead, tieLead, ties, tieTitle, timeline, timelineHint
  case timelineLead, timelineOf, to, together, token, tokenHint, toProject, undo, unpin
  case unresolved, verdict, verdictDifferent, verdictNotPartOf, verdictPartOf, verdictSame
  case waysIn, weight, wholeGrants, whoWorkedWith, whyOneBody, whyTitle, withWhom, written, year
  case years, zoomFit, zoomIn, zoomOut
}
