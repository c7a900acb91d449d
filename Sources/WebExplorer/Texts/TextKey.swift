/// The names of the texts that pages are made of.
enum TextKey: String, Hashable, Sendable, CaseIterable {
  case about, aboutLead, aboutPrivacy, aboutPrograms, actions, after, afterArea, allClusters
  case alsoSettled, and, andMore, any, apply, around, aroundCenter, ask, asMap, asMatrix
  case asPicture, backbone, because, becauseHint, before, beforeArea, begun, bestConnectedHint
  case by, cardLead, change, changes, close, cluster, clusterLead, clusters, clustersHint
  case clustersLead, clustersMethod, collapse, compare, compareHint, compareIntro, compareTitle
  case completeness, coOccurrence, coOccurrenceHint, coOccurrenceLead, coOccurrenceMethod
  case coOccurrenceOfMunicipalities, coOccurrenceOfOrganisations, copied, copyLink, day
  case discountHubs, documents, download, errorAmbiguous, errorBusy, errorForm, errorHost
  case errorMethod, errorMissing, errorNoForm, errorNoPage, errorNotATarget, errorNotDrawn
  case errorParameter, errorSlow, errorStore, errorTitle, errorToken, errorTooLarge, errorTooLong
  case errorUnexpected, errorUnknown, evidence, exact, expand, facts, filtered, filters
  case filtersSet, forPrograms, found, from, grant, grantsBegun, heading, holds, howSure
  case innerStrength, judge, judgeIntro, judgements, judgingAllowed, judgingForbidden, kind
  case language, likeness, lines, linesCaption, linesOfPage, loading, map, match, matrix
  case matrixCaption, matrixTable, means, measure, members, mentions, municipalities
  case municipalitiesTogether, municipality, municipalityLead, name, names, namesHint, namesLead
  case namesPageLead, navigation, network, networkAround, networkLead, nobody, noClusters
  case noJudgements, noPath, noProjects, noScript, noSuggestions, notes, nothing, nothingToDraw
  case noTie, notResolved, notResolvedLead, observedOverExpected, onlyOpen, openAPIHint, openPage
  case organisation, organisationLead, organisations, otherForms, ownPage, pairs, partners
  case partnersByKind, partnersLead, path, pathBetween, pathCount, pathEnd, pathHint, pathIntro
  case pathLead, paths, pathStart, pCorrected, picture, pictureHelp, pictureList, pin, place
  case programmeArea, programmeAreas, project, projectLead, projects, projectsMany, projectsOne
  case projectsTogether, radius, rank, rankHint, rankLead, reconcileHint, redo, region, remove
  case resolution, resolutionHint, role, roleInProjects, roles, rule, rulesCaption, score, search
  case searchHint, searchIntro, searchLabel, searchLead, searchNear, searchNone, searchTitle
  case seed, share, sharedPartners, sharedPartnersHint, sharedPartnersIntro, sharedPartnersLead
  case sharedPartnersOf, sharedProjects, showAll, shownOf, size, skip, slogan, spanHint
  case speaksAgainst, speaksFor, stability, state, steps, storeState, suggestions, sure, sureLead
  case tieLead, ties, tieTitle, timeline, timelineHint, timelineLead, timelineOf, to, together
  case token, tokenHint, toProject, undo, unpin, unresolved, verdict, verdictDifferent
  case verdictNotPartOf, verdictPartOf, verdictSame, waysIn, weight, wholeGrants, whoWorkedWith
  case whyOneBody, whyTitle, withWhom, written, year, years, zoomFit, zoomIn, zoomOut
}
