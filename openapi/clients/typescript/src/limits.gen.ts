// This file is auto-generated from the contract

export const answerAgreementTextLimits = {
  "textNumber" : {
    "minimum" : 1
  }
} as const;

export const attendanceChangeLimits = {
  "minutesLate" : {
    "minimum" : 1,
    "maximum" : 90
  }
} as const;

export const attendanceChangesLimits = {
  "changes" : {
    "maxItems" : 500
  }
} as const;

export const cancelOrderLimits = {
  "basis" : {
    "maxLength" : 500
  },
  "number" : {
    "maxLength" : 30
  }
} as const;

export const changeWorkLimits = {
  "title" : {
    "maxLength" : 300
  },
  "weight" : {
    "minimum" : 0.01,
    "maximum" : 10
  }
} as const;

export const chooseChannelsLimits = {
  "channels" : {
    "maxItems" : 5
  }
} as const;

export const chooseTermSchemeLimits = {
  "grade" : {
    "minimum" : 1,
    "maximum" : 11
  }
} as const;

export const chooseTermSchemesLimits = {
  "items" : {
    "maxItems" : 11
  }
} as const;

export const confirmTeachingLoadsLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  },
  "lines" : {
    "maxItems" : 2000
  }
} as const;

export const consentSearchLimits = {
  "cursor" : {
    "maxLength" : 200
  },
  "limit" : {
    "minimum" : 1,
    "maximum" : 200
  },
  "query" : {
    "maxLength" : 200
  }
} as const;

export const copyCurriculumLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  }
} as const;

export const createAcademicYearLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  },
  "copyFrom" : {
    "minimum" : 2000,
    "maximum" : 2100
  }
} as const;

export const createAgreementTextLimits = {
  "changes" : {
    "maxLength" : 500
  },
  "text" : {
    "maxLength" : 50000
  }
} as const;

export const createClassLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  },
  "grade" : {
    "minimum" : 1,
    "maximum" : 11
  }
} as const;

export const createCurriculumLineLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  },
  "grade" : {
    "minimum" : 1,
    "maximum" : 11
  },
  "weeklyHours" : {
    "minimum" : 0.1,
    "maximum" : 40
  }
} as const;

export const createGroupLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  }
} as const;

export const createServiceAgreementLimits = {
  "number" : {
    "maxLength" : 40
  },
  "textNumber" : {
    "minimum" : 1
  }
} as const;

export const createTeachingLoadLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  }
} as const;

export const createWorkLimits = {
  "title" : {
    "maxLength" : 300
  },
  "weight" : {
    "minimum" : 0.01,
    "maximum" : 10
  }
} as const;

export const describeAttestationLimits = {
  "document" : {
    "maxLength" : 200
  }
} as const;

export const describeClassLimits = {
  "letter" : {
    "maxLength" : 20
  },
  "schoolDays" : {
    "minimum" : 5,
    "maximum" : 6
  },
  "shift" : {
    "minimum" : 1,
    "maximum" : 2
  }
} as const;

export const describeCourseLimits = {
  "document" : {
    "maxLength" : 200
  },
  "hours" : {
    "minimum" : 1,
    "maximum" : 5000
  },
  "title" : {
    "maxLength" : 300
  }
} as const;

export const describeCurriculumLineLimits = {
  "weeklyHours" : {
    "minimum" : 0.1,
    "maximum" : 40
  }
} as const;

export const describeEducationLimits = {
  "document" : {
    "maxLength" : 200
  },
  "graduatedIn" : {
    "minimum" : 1930,
    "maximum" : 2100
  },
  "institution" : {
    "maxLength" : 300
  },
  "speciality" : {
    "maxLength" : 300
  }
} as const;

export const describeGroupLimits = {
  "capacity" : {
    "minimum" : 1,
    "maximum" : 300
  },
  "name" : {
    "maxLength" : 100
  },
  "schoolDays" : {
    "minimum" : 5,
    "maximum" : 6
  },
  "shift" : {
    "minimum" : 1,
    "maximum" : 2
  }
} as const;

export const describeHolidayLimits = {
  "grades" : {
    "maxItems" : 11
  },
  "name" : {
    "maxLength" : 100
  }
} as const;

export const describeHolidaysLimits = {
  "items" : {
    "maxItems" : 100
  }
} as const;

export const describeMovedDayLimits = {
  "reason" : {
    "maxLength" : 200
  },
  "taughtAs" : {
    "minimum" : 1,
    "maximum" : 7
  }
} as const;

export const describeMovedDaysLimits = {
  "items" : {
    "maxItems" : 50
  }
} as const;

export const describeMovementLimits = {
  "place" : {
    "maxLength" : 300
  },
  "reason" : {
    "maxLength" : 500
  },
  "subjects" : {
    "maxLength" : 300
  }
} as const;

export const describeNewcomerLimits = {
  "firstName" : {
    "maxLength" : 100
  },
  "lastName" : {
    "maxLength" : 100
  },
  "middleName" : {
    "maxLength" : 100
  }
} as const;

export const describeOrderLimits = {
  "basis" : {
    "maxLength" : 500
  },
  "lines" : {
    "maxItems" : 500
  },
  "number" : {
    "maxLength" : 30
  }
} as const;

export const describePositionLimits = {
  "rate" : {
    "minimum" : 0.001,
    "maximum" : 2
  },
  "title" : {
    "maxLength" : 200
  }
} as const;

export const describeRoomLimits = {
  "building" : {
    "maxLength" : 100
  },
  "capacity" : {
    "minimum" : 1,
    "maximum" : 2000
  },
  "equipment" : {
    "maxLength" : 1000
  },
  "floor" : {
    "minimum" : -5,
    "maximum" : 60
  },
  "name" : {
    "maxLength" : 100
  }
} as const;

export const describeStaffMemberLimits = {
  "attestations" : {
    "maxItems" : 50
  },
  "courses" : {
    "maxItems" : 200
  },
  "educations" : {
    "maxItems" : 30
  },
  "firstName" : {
    "maxLength" : 100
  },
  "lastName" : {
    "maxLength" : 100
  },
  "middleName" : {
    "maxLength" : 100
  },
  "positions" : {
    "maxItems" : 30
  }
} as const;

export const describeTeachingLoadLimits = {
  "grade" : {
    "minimum" : 1,
    "maximum" : 11
  },
  "weeklyHours" : {
    "minimum" : 0.1,
    "maximum" : 40
  }
} as const;

export const describeTermLimits = {
  "name" : {
    "maxLength" : 100
  }
} as const;

export const describeTermSchemeLimits = {
  "name" : {
    "maxLength" : 100
  },
  "terms" : {
    "maxItems" : 12
  }
} as const;

export const dismissStaffMemberLimits = {
  "document" : {
    "maxLength" : 200
  }
} as const;

export const divideAcademicYearLimits = {
  "items" : {
    "maxItems" : 20
  }
} as const;

export const endServiceAgreementLimits = {
  "reason" : {
    "maxLength" : 500
  }
} as const;

export const inviteeLimits = {
  "email" : {
    "maxLength" : 200
  },
  "firstName" : {
    "minLength" : 1,
    "maxLength" : 100
  },
  "lastName" : {
    "minLength" : 1,
    "maxLength" : 100
  },
  "login" : {
    "maxLength" : 60
  },
  "middleName" : {
    "maxLength" : 100
  }
} as const;

export const joinPlaceLimits = {
  "activationCode" : {
    "minLength" : 1,
    "maxLength" : 40
  },
  "login" : {
    "minLength" : 1,
    "maxLength" : 100
  }
} as const;

export const markChangeLimits = {
  "comment" : {
    "minLength" : 1,
    "maxLength" : 500
  },
  "entry" : {
    "minLength" : 1,
    "maxLength" : 12
  }
} as const;

export const markChangesLimits = {
  "changes" : {
    "maxItems" : 500
  }
} as const;

export const matchedColumnLimits = {
  "number" : {
    "minimum" : 1,
    "maximum" : 9
  }
} as const;

export const nameTerritoryLimits = {
  "name" : {
    "minLength" : 1,
    "maxLength" : 200
  }
} as const;

export const newLessonPlanLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  },
  "grade" : {
    "minimum" : 1,
    "maximum" : 11
  },
  "items" : {
    "maxItems" : 2000
  },
  "name" : {
    "maxLength" : 300
  },
  "source" : {
    "maxLength" : 300
  }
} as const;

export const openOfficeLimits = {
  "name" : {
    "minLength" : 1,
    "maxLength" : 200
  }
} as const;

export const openSchoolLimits = {
  "fullName" : {
    "minLength" : 1,
    "maxLength" : 500
  },
  "locality" : {
    "minLength" : 1,
    "maxLength" : 200
  },
  "shortName" : {
    "minLength" : 1,
    "maxLength" : 100
  }
} as const;

export const orderSearchLimits = {
  "academicYear" : {
    "minimum" : 2000,
    "maximum" : 2100
  },
  "cursor" : {
    "maxLength" : 200
  },
  "limit" : {
    "minimum" : 1,
    "maximum" : 200
  },
  "query" : {
    "maxLength" : 200
  }
} as const;

export const peopleImportConfirmationLimits = {
  "acceptedRows" : {
    "maxItems" : 5000
  }
} as const;

export const peopleImportMatchingLimits = {
  "columns" : {
    "maxItems" : 100
  },
  "head" : {
    "minLength" : 64,
    "maxLength" : 64
  }
} as const;

export const placePupilsLimits = {
  "changes" : {
    "maxItems" : 200
  }
} as const;

export const planItemDraftLimits = {
  "homework" : {
    "maxLength" : 4000
  },
  "hours" : {
    "minimum" : 1,
    "maximum" : 400
  },
  "section" : {
    "maxLength" : 500
  },
  "topic" : {
    "maxLength" : 2000
  }
} as const;

export const recordConsentsLimits = {
  "papers" : {
    "maxItems" : 200
  },
  "purposes" : {
    "maxItems" : 8
  }
} as const;

export const recordLessonLimits = {
  "homework" : {
    "maxLength" : 4000
  },
  "topic" : {
    "maxLength" : 2000
  }
} as const;

export const reinstateStaffMemberLimits = {
  "reason" : {
    "maxLength" : 500
  }
} as const;

export const seenTeachingLoadLimits = {
  "version" : {
    "minimum" : 1
  }
} as const;

export const staffMatchSearchLimits = {
  "firstName" : {
    "maxLength" : 100
  },
  "lastName" : {
    "maxLength" : 100
  },
  "middleName" : {
    "maxLength" : 100
  }
} as const;

export const staffSearchLimits = {
  "cursor" : {
    "maxLength" : 200
  },
  "dueWithinMonths" : {
    "minimum" : 0,
    "maximum" : 120
  },
  "limit" : {
    "minimum" : 1,
    "maximum" : 200
  },
  "position" : {
    "maxLength" : 200
  },
  "query" : {
    "maxLength" : 200
  }
} as const;

export const studentSearchLimits = {
  "cursor" : {
    "maxLength" : 200
  },
  "limit" : {
    "minimum" : 1,
    "maximum" : 200
  },
  "query" : {
    "maxLength" : 200
  }
} as const;
